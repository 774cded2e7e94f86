package dev.filmwright.core.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class LikenessProperties {
    private static final int TRIES = 60;

    @Property(tries = TRIES)
    void a_picture_scaled_looks_the_same(@ForAll long seed, @ForAll @IntRange(min = 40, max = 200) int edge) {
        Likeness original = likeness(Blobs.of(seed, 256, 192));

        assertThat(likeness(Blobs.of(seed, edge, edge * 3 / 4)).distance(original))
                .isLessThanOrEqualTo(10);
    }

    @Property(tries = TRIES)
    void noise_as_encoders_leave_it_changes_few_bits_and_little_colour(@ForAll long seed) {
        SmallPicture original = Blobs.of(seed, 200, 200);
        Likeness first = likeness(original);
        Likeness second = likeness(Blobs.noisy(original, 6, new Random(seed)));

        assertThat(second.distance(first)).isLessThanOrEqualTo(10);
        assertThat(second.sharedColours(first)).isGreaterThan(0.95);
    }

    @Property(tries = TRIES)
    void a_mirrored_picture_is_another(@ForAll long seed) {
        SmallPicture original = Blobs.of(seed, 200, 200);

        assertThat(likeness(Blobs.mirrored(original)).distance(likeness(original)))
                .isGreaterThan(14);
    }

    @Property(tries = TRIES)
    void two_pictures_of_different_things_are_far_apart(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
        assertThat(likeness(Blobs.of(seed, 200, 200)).distance(likeness(Blobs.of(seed + 1, 200, 200))))
                .isGreaterThan(10);
    }

    @Property(tries = TRIES)
    void shares_add_up_to_one_and_a_picture_shares_all_colours_with_itself(@ForAll long seed) {
        Likeness likeness = likeness(Blobs.of(seed, 90, 160));

        assertThat(likeness.colours().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(likeness.sharedColours(likeness)).isCloseTo(1, within(1e-9));
        assertThat(likeness).isEqualTo(likeness(Blobs.of(seed, 90, 160)));
    }

    private static Likeness likeness(SmallPicture picture) {
        return new Likeness(PerceptualHash.of(picture), ColourShares.of(picture));
    }
}
