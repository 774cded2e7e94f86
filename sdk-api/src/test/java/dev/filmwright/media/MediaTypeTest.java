package dev.filmwright.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

    @Test
    void case_makes_no_difference() {
        assertThat(new MediaType("IMAGE/WebP")).isEqualTo(MediaType.WEBP);
    }

    @ParameterizedTest
    @CsvSource({"image/jpeg, jpg", "image/png, png", "image/webp, webp", "image/svg+xml, svg", "video/mp4, mp4"})
    void a_type_knows_its_usual_extension(String type, String extension) {
        assertThat(new MediaType(type).extension()).isEqualTo(extension);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "png", "image/", "/png", "image/png; q=1", "image/../png", "image/png\n"})
    void what_is_no_type_is_refused_so_that_no_extension_leaves_its_folder(String text) {
        assertThatThrownBy(() -> new MediaType(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("image/png");
    }
}
