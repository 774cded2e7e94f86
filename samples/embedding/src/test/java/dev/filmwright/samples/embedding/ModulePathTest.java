package dev.filmwright.samples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulePathTest {
    private static final String APPLICATION = "src/test/java/dev/filmwright/samples/embedding/app/Application.java";

    @Test
    void an_application_on_the_module_path_names_the_api_only_and_finds_the_rest(@TempDir Path folder)
            throws Exception {
        Child.prepare(folder);
        Path module = compile(folder, "module application { requires dev.filmwright; }");
        List<String> options = new ArrayList<>(Child.quiet("webp.imageio,org.xerial.sqlitejdbc"));
        options.addAll(List.of(
                "-p",
                module + File.pathSeparator + Child.libraries(),
                "-m",
                "application/dev.filmwright.samples.embedding.app.Application",
                folder.toString()));

        Child child = Child.run(options);

        assertThat(child.output()).isEqualToNormalizingNewlines("named module: true\n" + Child.EVERYTHING);
        assertThat(child.exitCode()).isZero();
    }

    private static Path compile(Path folder, String descriptor) throws Exception {
        Path source = Files.createDirectory(folder.resolve("source")).resolve("module-info.java");
        Files.writeString(source, descriptor, StandardCharsets.UTF_8);
        Path classes = folder.resolve("classes");
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-p",
                        Child.libraries(),
                        "-d",
                        classes.toString(),
                        source.toString(),
                        APPLICATION);
        assertThat(result).isZero();
        return classes;
    }
}
