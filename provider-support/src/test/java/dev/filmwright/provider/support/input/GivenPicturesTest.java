package dev.filmwright.provider.support.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.ProviderInput;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of pictures that are known by their number only. */
class GivenPicturesTest {
    private final ProviderInput mara = given(InputRole.CHARACTER, "Mara");
    private final ProviderInput coat = given(InputRole.REFERENCE, "her\n red  coat");
    private final ProviderInput poster = given(InputRole.STYLE, "");
    private final ProviderInput room = given(InputRole.SOURCE, "");
    private final ProviderInput nameless = given(InputRole.REFERENCE, "");

    @Test
    void names_are_told_in_the_order_of_the_pictures() {
        assertThat(GivenPictures.introduction(List.of(mara, coat)))
                .isEqualTo("Image 1 is Mara. Image 2 is her red coat. ");
        assertThat(GivenPictures.introduction(List.of(coat, mara)))
                .isEqualTo("Image 1 is her red coat. Image 2 is Mara. ");
    }

    @Test
    void a_picture_without_a_name_needs_no_words_but_keeps_its_number() {
        assertThat(GivenPictures.introduction(List.of(nameless))).isEmpty();
        assertThat(GivenPictures.introduction(List.of(nameless, mara))).isEqualTo("Image 2 is Mara. ");
    }

    @Test
    void a_style_is_told_apart_from_what_is_to_be_shown() {
        assertThat(GivenPictures.introduction(List.of(mara, poster)))
                .isEqualTo("Image 1 is Mara. Image 2 shows the style to follow, not what to show. ");
        assertThat(GivenPictures.introduction(List.of(given(InputRole.STYLE, "Noir"))))
                .isEqualTo("Image 1 shows the style to follow (Noir), not what to show. ");
    }

    @Test
    void the_picture_to_change_is_named_only_where_there_are_others() {
        assertThat(GivenPictures.introduction(List.of(room))).isEmpty();
        assertThat(GivenPictures.introduction(List.of(mara, room)))
                .isEqualTo("Image 1 is Mara. Image 2 is the picture to change. ");
    }

    private static ProviderInput given(InputRole role, String name) {
        return new Given(role, name);
    }

    private record Given(InputRole role, String name) implements ProviderInput {
        @Override
        public MediaType type() {
            return MediaType.PNG;
        }

        @Override
        public Optional<FrameSize> size() {
            return Optional.empty();
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public String sha256() {
            return "0".repeat(64);
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }
    }
}
