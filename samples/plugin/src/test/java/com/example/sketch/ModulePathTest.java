package com.example.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.ListProviders;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library on the module path finds the plugin by itself: nobody names its module. */
class ModulePathTest {
    private static final Path CLASSES = Path.of("target/classes").toAbsolutePath();
    private static final Path TEST_CLASSES = Path.of("target/test-classes").toAbsolutePath();
    private static final Pattern TESTING =
            Pattern.compile("(?:junit|assertj|opentest4j|apiguardian|byte-buddy|filmwright-testkit)-.*");

    @Test
    void the_module_is_bound_as_a_service_and_opened_with_a_real_library(@TempDir Path folder)
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-Djava.awt.headless=true",
                        "-p",
                        modules(),
                        "--add-modules",
                        "dev.filmwright",
                        "-cp",
                        TEST_CLASSES.toString(),
                        ListProviders.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("library in a named module: true")
                .contains("sketch [pencil] from module com.example.sketch@")
                .contains("broken: []");
    }

    /** Returns what is on the class path of this test but for tests: so many modules. */
    private static String modules() {
        Stream<Path> libraries = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> !path.equals(TEST_CLASSES) && !path.equals(CLASSES))
                .filter(path -> !TESTING.matcher(path.getFileName().toString()).matches());
        return Stream.concat(Stream.of(CLASSES), libraries)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
