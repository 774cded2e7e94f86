package dev.filmwright.provider.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {
    @ParameterizedTest
    @CsvSource({
        "0.32.15, 0.32.15",
        "0.33.0-rc2, 0.33.0",
        "v0.9.0, 0.9.0",
        "0.9, 0.9.0",
        "0.9.1+build.7, 0.9.1",
        "' 0.5.13 ', 0.5.13"
    })
    void versions_are_read_leniently(String text, String version) {
        assertThat(Version.parse(text)).hasToString(version);
    }

    @ParameterizedTest
    @CsvSource({"0.0.0", "main", "''", "99999999.1.1", "a.b.c"})
    void a_developers_build_and_what_nobody_can_read_count_as_new(String text) {
        assertThat(Version.parse(text).atLeast(new Version(999, 0, 0))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.9.0, 0.9.0, true", "0.10.0, 0.9.9, true", "0.9.9, 0.10.0, false", "1.0.0, 0.99.99, true"})
    void versions_are_compared_as_numbers(String one, String other, boolean atLeast) {
        assertThat(Version.parse(one).atLeast(Version.parse(other))).isEqualTo(atLeast);
    }
}
