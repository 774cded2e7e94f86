package dev.filmwright.provider.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.FilmwrightException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code OLLAMA_HOST} in all its forms. */
class HostAddressTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``, http://127.0.0.1:11434",
                "gpu, http://gpu:11434",
                "gpu:1234, http://gpu:1234",
                ":1234, http://127.0.0.1:1234",
                "10.0.0.7, http://10.0.0.7:11434",
                "[::1]:1234, http://[::1]:1234",
                "[::1], http://[::1]:11434",
                "::1, http://[::1]:11434",
                "http://gpu, http://gpu:80",
                "https://gpu, https://gpu:443",
                "HTTP://gpu:81, http://gpu:81",
                "ollama.com, https://ollama.com:443",
                "http://gpu:8080/ollama, http://gpu:8080/ollama",
                "http://gpu:8080/ollama/, http://gpu:8080/ollama",
                "gpu/ollama, http://gpu:11434/ollama",
                "0.0.0.0, http://127.0.0.1:11434",
                "0.0.0.0:1234, http://127.0.0.1:1234",
                "http://0.0.0.0:1234, http://127.0.0.1:1234",
                "::, http://[::1]:11434",
                "[::]:1234, http://[::1]:1234",
                "` gpu:1234 `, http://gpu:1234",
                "\"gpu:1234\", http://gpu:1234",
                "'gpu', http://gpu:11434",
                "` \" gpu \" `, http://gpu:11434",
            })
    void every_form_leads_where_the_servers_own_client_goes(String value, String address) {
        HostAddress host = HostAddress.parse(value);

        assertThat(host.address()).hasToString(address);
        assertThat(host.warning()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gpu:port, http://gpu:11434",
        "gpu:0, http://gpu:11434",
        "gpu:65536, http://gpu:11434",
        "gpu:-1, http://gpu:11434",
        "gpu:99999999999, http://gpu:11434",
        "https://gpu:port, https://gpu:443"
    })
    void a_bad_port_is_warned_of_and_the_usual_one_taken(String value, String address) {
        HostAddress host = HostAddress.parse(value);

        assertThat(host.address()).hasToString(address);
        assertThat(host.warning()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://gpu", "http://user:pass-word@gpu", "user@gpu", "gp u", "[::1", "http://a_b|c"})
    void what_is_no_address_is_refused_with_the_setting_and_without_the_value(String value) {
        assertThatThrownBy(() -> HostAddress.parse(value))
                .isInstanceOf(FilmwrightException.class)
                .hasMessageContaining("OLLAMA_HOST")
                .hasMessageContaining("url")
                .hasMessageNotContaining("pass-word");
    }

    @Test
    void this_machine_is_told_from_others() {
        assertThat(HostAddress.parse("").local()).isTrue();
        assertThat(HostAddress.parse("localhost").local()).isTrue();
        assertThat(HostAddress.parse("::1").local()).isTrue();
        assertThat(HostAddress.parse("gpu").local()).isFalse();
    }
}
