package dev.filmwright.provider.support.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.ProviderInput;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64DataTest {
    @Test
    void bytes_are_read_bare_and_as_a_data_uri() {
        assertThat(Base64Data.read(value("iVBORw=="), 4).bytes()).containsExactly(0x89, 'P', 'N', 'G');
        Base64Data uri = Base64Data.read(value("data:image/PNG;x=y;base64,iVBORw=="), 4);
        assertThat(uri.bytes()).containsExactly(0x89, 'P', 'N', 'G');
        assertThat(uri.type()).contains(MediaType.PNG);
        assertThat(Base64Data.read(value("data:;base64,AA=="), 4).type()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "====",
                "iVBO Rw==",
                "iVBORw==iVBORw==",
                "data:image/png,abc",
                "data:image/png;base64",
                "data:png;base64,AA==",
                "data:image/png;base64,",
                "AAAAAAAA",
                "-_-_"
            })
    void what_is_no_base64_or_too_much_is_refused(String text) {
        assertThatThrownBy(() -> Base64Data.read(value(text), 4)).isInstanceOf(ProviderException.class);
    }

    @Test
    void files_are_written_up_to_a_bound_even_if_they_lie_about_their_size() throws Exception {
        byte[] bytes = {(byte) 0xfb, (byte) 0xff, 1};
        assertThat(Base64Data.write(input(bytes, 3), 3)).isEqualTo("+/8B");
        assertThat(Base64Data.writeDataUri(input(bytes, 3), 3)).isEqualTo("data:image/png;base64,+/8B");
        assertThatThrownBy(() -> Base64Data.write(input(bytes, 3), 2)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Base64Data.write(input(bytes, 1), 2)).isInstanceOf(InvalidInputException.class);
    }

    private static JsonValue value(String text) {
        return JsonReader.ofDefaults().read("\"" + text + "\"", JsonProperties.ORIGIN);
    }

    static ProviderInput input(byte[] bytes, long said) {
        return new ProviderInput() {
            @Override
            public InputRole role() {
                return InputRole.REFERENCE;
            }

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
                return said;
            }

            @Override
            public String sha256() {
                return "";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
