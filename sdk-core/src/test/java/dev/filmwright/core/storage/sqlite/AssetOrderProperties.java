package dev.filmwright.core.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AssetOrderProperties {
    @Property
    void texts_are_in_the_order_of_their_bytes_as_sqlite_has_them(
            @ForAll("texts") String a, @ForAll("texts") String b) {
        int bytes = Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
        assertThat(Integer.signum(AssetOrder.byCodePoint(a, b))).isEqualTo(Integer.signum(bytes));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> letters = Arbitraries.oneOf(
                Arbitraries.integers().between('a', 'c'),
                Arbitraries.of(0xe9, 0x3042, 0xd7ff, 0xe000, 0xfffd, 0x1f3ac, 0x10ffff));
        return letters.list()
                .ofMaxSize(4)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }
}
