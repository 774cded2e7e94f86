package dev.filmwright.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plants a secret in a plugin's settings, has the plugin tell it in every way there is, and looks for it everywhere. */
@Timeout(300)
class PlantedSecretTest {
    private static final String SECRET = "sk-planted/0815+é=very~secret";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nothing goes wrong, SUCCEEDED",
        "rejected, FAILED",
        "failed, FAILED",
        "submit throws, SUCCEEDED",
        "submit throws anything, UNCERTAIN",
        "poll throws, SUCCEEDED",
        "poll throws anything, SUCCEEDED",
        "download throws, SUCCEEDED",
        "open, "
    })
    void a_secret_is_found_in_no_log_and_no_message_and_no_row_and_no_file(String trouble, String end)
            throws Exception {
        Path said = folder.resolve("said.txt");
        Path log = folder.resolve("log.txt");
        Path library = folder.resolve("library");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                        "-Dorg.slf4j.simpleLogger.logFile=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TalkingChild.class.getName(),
                        library.toString(),
                        SECRET,
                        trouble)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> text(said)).isZero();

        if (end != null) {
            assertThat(text(said)).contains("ended " + end);
        }
        assertThat(text(log)).as("all is logged").contains("TRACE").contains("leaky");
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(PlantedSecretTest::checkClean);
        }
    }

    private static void checkClean(Path file) {
        // One byte, one character: a database is no text.
        String content = read(file, StandardCharsets.ISO_8859_1);
        byte[] secret = SECRET.getBytes(StandardCharsets.UTF_8);
        for (String form : List.of(
                new String(secret, StandardCharsets.ISO_8859_1),
                "sk-planted/0815",
                URLEncoder.encode(SECRET, StandardCharsets.UTF_8),
                Base64.getEncoder().encodeToString(secret))) {
            assertThat(content).as(file.toString()).doesNotContain(form);
        }
    }

    private static String text(Path file) {
        return read(file, StandardCharsets.UTF_8);
    }

    private static String read(Path file, java.nio.charset.Charset charset) {
        try {
            return new String(Files.readAllBytes(file), charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
