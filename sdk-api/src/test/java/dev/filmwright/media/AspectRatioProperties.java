package dev.filmwright.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AspectRatioProperties {

    @Property
    void what_is_printed_is_read_as_the_same_ratio(@ForAll("ratios") AspectRatio ratio) {
        assertThat(AspectRatio.parse(ratio.toString())).isEqualTo(ratio);
    }

    @Property
    void both_edges_are_even_and_within_the_edge_asked_for(
            @ForAll("ratios") AspectRatio ratio, @ForAll @IntRange(min = 320, max = 2048) int edge) {
        FrameSize size = ratio.sizeFor(edge);

        assertThat(size.width() % 2).isZero();
        assertThat(size.height() % 2).isZero();
        assertThat(Math.max(size.width(), size.height())).isBetween(edge - 1, edge);
    }

    @Property
    void a_size_keeps_the_shape_to_two_pixels(
            @ForAll("ratios") AspectRatio ratio, @ForAll @IntRange(min = 320, max = 2048) int edge) {
        FrameSize size = ratio.sizeFor(edge);
        double longer = Math.max(ratio.width(), ratio.height());

        assertThat((double) size.width()).isCloseTo(edge * ratio.width() / longer, within(2.0));
        assertThat((double) size.height()).isCloseTo(edge * ratio.height() / longer, within(2.0));
    }

    @Provide
    Arbitrary<AspectRatio> ratios() {
        Arbitrary<Integer> parts = Arbitraries.integers().between(1, 999);
        return Combinators.combine(parts, parts)
                .filter((width, height) -> width <= 10 * height && height <= 10 * width)
                .as(AspectRatio::new);
    }
}
