package dev.filmwright.samples.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.samples.cli.Cli;
import dev.filmwright.samples.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there, only be killed")
class CtrlCTest {
    @TempDir
    Path folder;

    @Test
    void a_program_that_is_asked_to_end_stops_its_job_at_the_backend_first() throws Exception {
        Path library = folder.resolve("library");
        Process process = generate(library);
        try (BufferedReader said = process.errorReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null && !line.contains("drawing")) {
                line = said.readLine();
            }
            assertThat(line).as("what it says once the backend works").isNotNull();

            process.toHandle().destroy(); // the process itself would close what it says

            List<String> rest = said.lines().toList();
            process.waitFor();
            assertThat(rest).anySatisfy(last -> assertThat(last).contains("stopping"));
        } finally {
            process.destroyForcibly();
        }
        assertThat(Cli.run("jobs", library, "--all").out()).contains("CANCELLED");
    }

    private static Process generate(Path library) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "generate",
                        "image",
                        "--provider",
                        "studio",
                        "--prompt",
                        "hold",
                        "--library",
                        library.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
