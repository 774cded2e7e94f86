package dev.filmwright.core.export.animatic;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether ffmpeg moves the camera over the boards, and which one. Immutable.
 *
 * @param program the program; empty for boards that are held still
 * @param warnings what was asked for and cannot be had
 */
record FfmpegChoice(Optional<Path> program, List<String> warnings) {
    /** The environment variable that names the program, or says {@code off}. */
    static final String VARIABLE = "FILMWRIGHT_FFMPEG";

    /** No ffmpeg: the same bytes everywhere. */
    static final FfmpegChoice OFF = new FfmpegChoice(Optional.empty(), List.of());

    /** Copies the list. */
    FfmpegChoice {
        warnings = List.copyOf(warnings);
    }

    /** Returns the choice an environment makes: the program it names, none if it says off, else one on the path. */
    static FfmpegChoice from(Map<String, String> environment) {
        String asked = environment.getOrDefault(VARIABLE, "").strip();
        if (asked.toLowerCase(Locale.ROOT).equals("off")) {
            return OFF;
        }
        if (!asked.isEmpty()) {
            Optional<Path> program = program(asked, "");
            return new FfmpegChoice(
                    program,
                    program.isPresent()
                            ? List.of()
                            : List.of("Boards are held still: " + VARIABLE + " is \"" + asked
                                    + "\", which is no program; give the path of ffmpeg, or off."));
        }
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String name : List.of("ffmpeg", "ffmpeg.exe")) {
                Optional<Path> program = folder.isBlank() ? Optional.empty() : program(folder, name);
                if (program.isPresent()) {
                    return new FfmpegChoice(program, List.of());
                }
            }
        }
        return OFF;
    }

    private static Optional<Path> program(String folder, String name) {
        try {
            Path path = Path.of(folder, name);
            boolean usable = path.isAbsolute() && Files.isRegularFile(path) && Files.isExecutable(path);
            return usable ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
