package dev.filmwright.core.export.animatic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The ffmpeg of the machine the tests run on; tests that ask for it are skipped where there is none. */
final class Ffmpeg {
    private Ffmpeg() {}

    static Path required() {
        Optional<Path> program = FfmpegChoice.from(
                        Map.of("PATH", System.getenv().getOrDefault("PATH", "")))
                .program();
        Assumptions.assumeTrue(program.isPresent(), "no ffmpeg on the path");
        return program.orElseThrow();
    }

    /** Runs ffmpeg; returns what it says, which is nothing if all is well. */
    static String run(Path folder, String... arguments) throws Exception {
        Path said = folder.resolve("said.txt");
        String[] command = new String[arguments.length + 4];
        command[0] = required().toString();
        command[1] = "-nostdin";
        command[2] = "-v";
        command[3] = "warning";
        System.arraycopy(arguments, 0, command, 4, arguments.length);
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        return (code == 0 ? "" : "code " + code + ": ") + Files.readString(said);
    }
}
