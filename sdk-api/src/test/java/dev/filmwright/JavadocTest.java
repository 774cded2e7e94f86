package dev.filmwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the compiler's own doclint, and of its findings takes up missing comments only, not missing tags. */
class JavadocTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    Path folder;

    @BeforeEach
    void speak_english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speak_as_before() {
        Locale.setDefault(before);
    }

    @Test
    void everything_public_or_protected_has_a_comment() throws IOException {
        assertThat(uncommented(Path.of("src/main/java/dev/filmwright"))).isEmpty();
    }

    @Test
    void a_method_without_a_comment_is_found() throws IOException {
        Path source = folder.resolve("Bare.java");
        Files.writeString(source, "/** Bare. */ public interface Bare { void method(); }");

        assertThat(uncommented(source)).singleElement().asString().contains("Bare.java:1:");
    }

    private List<String> uncommented(Path sources) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-proc:none", "-Xmaxwarns", "9999"));
        arguments.addAll(List.of("-Xdoclint:missing/protected", "-encoding", "UTF-8"));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), "-d", folder.toString()));
        try (Stream<Path> walk = Files.walk(sources)) {
            walk.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output, true);
        int result =
                ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        assertThat(result).as(output.toString()).isZero();
        return output.toString()
                .lines()
                .filter(line -> line.endsWith("no comment"))
                .toList();
    }
}
