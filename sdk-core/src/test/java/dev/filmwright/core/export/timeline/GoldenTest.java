package dev.filmwright.core.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.export.TurnoverFixture;
import dev.filmwright.export.Turnover;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files as they are, to be read by people; what this test writes is left in {@code target/golden}. */
class GoldenTest {
    private static final Path WRITTEN = Path.of("target", "golden");

    static Stream<TextExporter> exporters() {
        return Stream.of(
                new OtioExporter(),
                new EdlExporter(),
                new Fcp7Exporter(),
                new FcpxmlExporter(),
                new ShotListExporter());
    }

    @ParameterizedTest
    @MethodSource("exporters")
    void a_small_film_exports_as_it_always_did(TextExporter exporter) throws IOException {
        Turnover turnover = TurnoverFixture.small().build();

        String text = exporter.render(turnover).text();

        Files.createDirectories(WRITTEN);
        Files.writeString(WRITTEN.resolve(exporter.fileName()), text);
        assertThat(text).isEqualTo(golden(exporter.fileName()));
    }

    @ParameterizedTest
    @MethodSource("exporters")
    void equal_turnovers_give_equal_text(TextExporter exporter) {
        assertThat(exporter.render(TurnoverFixture.small().boards().build()))
                .isEqualTo(exporter.render(TurnoverFixture.small().boards().build()));
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = GoldenTest.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(stream, name + " is not among the test resources")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
