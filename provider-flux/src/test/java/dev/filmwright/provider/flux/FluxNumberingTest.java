package dev.filmwright.provider.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.InputRole;
import dev.filmwright.spi.ProviderInput;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of pictures that are known by their number only. */
class FluxNumberingTest {
    private final ProviderInput mara = given(InputRole.CHARACTER, "Mara");
    private final ProviderInput coat = given(InputRole.REFERENCE, "her\n red  coat");
    private final ProviderInput poster = given(InputRole.STYLE, "");
    private final ProviderInput room = given(InputRole.SOURCE, "");
    private final ProviderInput nameless = given(InputRole.REFERENCE, "");

    @Test
    void names_are_told_in_the_order_of_the_pictures() {
        assertThat(Numbering.of(List.of(mara, coat))).isEqualTo("Image 1 is Mara. Image 2 is her red coat. ");
        assertThat(Numbering.of(List.of(coat, mara))).isEqualTo("Image 1 is her red coat. Image 2 is Mara. ");
    }

    @Test
    void a_picture_without_a_name_needs_no_words_but_keeps_its_number() {
        assertThat(Numbering.of(List.of(nameless))).isEmpty();
        assertThat(Numbering.of(List.of(nameless, mara))).isEqualTo("Image 2 is Mara. ");
    }

    @Test
    void a_style_is_told_apart_from_what_is_to_be_shown() {
        assertThat(Numbering.of(List.of(mara, poster)))
                .isEqualTo("Image 1 is Mara. Image 2 shows the style to follow, not what to show. ");
        assertThat(Numbering.of(List.of(given(InputRole.STYLE, "Noir"))))
                .isEqualTo("Image 1 shows the style to follow (Noir), not what to show. ");
    }

    @Test
    void the_picture_to_change_is_named_only_where_there_are_others() {
        assertThat(Numbering.of(List.of(room))).isEmpty();
        assertThat(Numbering.of(List.of(mara, room))).isEqualTo("Image 1 is Mara. Image 2 is the picture to change. ");
    }

    private static ProviderInput given(InputRole role, String name) {
        return Pictures.given(role, name, 20, 20);
    }
}
