package dev.filmwright.core.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PkSetProperties {
    @Property
    void algebra_is_that_of_sets(@ForAll("pks") Set<Integer> a, @ForAll("pks") Set<Integer> b) {
        Set<Integer> union = new TreeSet<>(a);
        union.addAll(b);
        Set<Integer> common = new TreeSet<>(a);
        common.retainAll(b);
        Set<Integer> rest = new TreeSet<>(a);
        rest.removeAll(b);
        assertThat(rows(set(a).or(set(b)))).containsExactlyElementsOf(union);
        assertThat(rows(set(a).and(set(b)))).containsExactlyElementsOf(common);
        assertThat(rows(set(a).andNot(set(b)))).containsExactlyElementsOf(rest);
        assertThat(set(a).size()).isEqualTo(a.size());
        assertThat(b).allMatch(pk -> set(a).contains(pk) == a.contains(pk));
    }

    @Property
    void a_copy_has_a_life_of_its_own(@ForAll("pks") Set<Integer> a, @ForAll("pks") Set<Integer> b) {
        PkSet original = set(a);
        PkSet copy = original.copy();
        b.forEach(original::remove);
        assertThat(rows(copy)).containsExactlyElementsOf(new TreeSet<>(a));
    }

    @Property
    void the_newest_are_those_with_the_highest_numbers(@ForAll("pks") Set<Integer> a) {
        for (int most : new int[] {0, 1, 2, 7, 1_000}) {
            List<Integer> rising = List.copyOf(new TreeSet<>(a));
            assertThat(rows(set(a).newest(most)))
                    .containsExactlyElementsOf(rising.subList(Math.max(0, rising.size() - most), rising.size()));
        }
    }

    @Property
    void blocks_keep_what_is_added_and_taken_out(
            @ForAll("places") Set<Integer> first,
            @ForAll("places") Set<Integer> added,
            @ForAll("places") Set<Integer> removed) {
        byte[] block = PkBlock.changed(null, numbers(first), new int[0]);
        byte[] after = PkBlock.changed(block, numbers(added), numbers(removed));
        Set<Integer> expected = new TreeSet<>(first);
        expected.addAll(added);
        expected.removeAll(removed);
        PkSet read = new PkSet();
        PkBlock.read(after, 0, read);
        assertThat(rows(read)).containsExactlyElementsOf(expected);
        assertThat(after.length == 0).isEqualTo(expected.isEmpty());
        assertThat(after.length).isLessThanOrEqualTo(PkBlock.ROWS / 8);
    }

    @Property
    void an_appended_list_is_the_list_of_both(@ForAll("places") Set<Integer> places) {
        List<Integer> rising = List.copyOf(new TreeSet<>(places));
        int middle = rising.size() / 2;
        byte[] head = PkBlock.listed(numbers(new TreeSet<>(rising.subList(0, middle))));
        byte[] tail = PkBlock.listed(numbers(new TreeSet<>(rising.subList(middle, rising.size()))));
        byte[] both = new byte[head.length + tail.length];
        System.arraycopy(head, 0, both, 0, head.length);
        System.arraycopy(tail, 0, both, head.length, tail.length);
        if (PkBlock.canBeListed(rising.size())) {
            PkSet read = new PkSet();
            PkBlock.read(both, 0, read);
            assertThat(rows(read)).containsExactlyElementsOf(rising);
        }
    }

    @Provide
    Arbitrary<Set<Integer>> pks() {
        return Arbitraries.integers().between(1, 300).set().ofMaxSize(80);
    }

    /** From a few to so many that they are kept as bits. */
    @Provide
    Arbitrary<Set<Integer>> places() {
        return Arbitraries.integers()
                .between(0, PkBlock.ROWS - 1)
                .set()
                .ofMinSize(0)
                .ofMaxSize(20)
                .flatMap(few -> Arbitraries.of(0, 900, 1_023, 1_024, 3_000).map(run -> {
                    Set<Integer> places = new TreeSet<>(few);
                    for (int i = 0; i < run; i++) {
                        places.add(100 + i * 3);
                    }
                    return places;
                }));
    }

    private static PkSet set(Set<Integer> pks) {
        PkSet set = new PkSet();
        pks.forEach(set::add);
        return set;
    }

    private static List<Integer> rows(PkSet set) {
        List<Integer> rows = new ArrayList<>();
        set.forEach(rows::add);
        return rows;
    }

    private static int[] numbers(Set<Integer> numbers) {
        return new TreeSet<>(numbers).stream().mapToInt(Integer::intValue).toArray();
    }
}
