package dev.filmwright.samples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.samples.embedding.app.Application;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    @Test
    void an_application_on_the_class_path_does_everything_and_hears_no_warning(@TempDir Path folder) throws Exception {
        Child.prepare(folder);
        String path = Path.of("target/test-classes").toAbsolutePath() + File.pathSeparator + Child.libraries();
        List<String> options = new ArrayList<>(Child.quiet("ALL-UNNAMED"));
        options.addAll(List.of("-cp", path, Application.class.getName(), folder.toString()));

        Child child = Child.run(options);

        assertThat(child.output()).isEqualToNormalizingNewlines("named module: false\n" + Child.EVERYTHING);
        assertThat(child.exitCode()).isZero();
    }
}
