package dev.filmwright.samples.cli.talent;

import dev.filmwright.samples.cli.terminal.PictureMode;
import dev.filmwright.samples.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands that run the wizard have in common. */
final class RunOptions {
    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = {
                "Answers in place of questions, as lines KEY = VALUE: description, use, model, vision, variants,",
                "inspiration, regenerate (how many more batches), headshot (which, from 1), redo (views, by commas), name,",
                "appearance, age, build, hair, features, persona, wardrobe, voice, tags (by commas), scope (global, or a",
                "production's title)."
            })
    private @Nullable Path answers;

    @Option(
            names = {"-o", "--sheet"},
            paramLabel = "FILE",
            description = "Where the character sheet goes (default: sheets/NAME.html in DIR).")
    private @Nullable Path sheet;

    @Option(
            names = "--pictures",
            paramLabel = "WHEN",
            defaultValue = "AUTO",
            description = "Whether to show pictures in the terminal: auto, never, always (default: auto).")
    private PictureMode pictures = PictureMode.AUTO;

    /** Returns where answers come from. */
    Answers answers(PrintWriter out) {
        if (answers != null) {
            return FileAnswers.read(answers);
        }
        Charset charset =
                Charset.forName(System.getProperty("stdin.encoding", System.getProperty("native.encoding", "UTF-8")));
        return new PersonAnswers(new BufferedReader(new InputStreamReader(System.in, charset)), out);
    }

    /** Returns where the character sheet of a talent goes. */
    Path sheet(Path folder, String slug) {
        return sheet == null ? folder.resolve("sheets").resolve(slug + ".html") : sheet;
    }

    PictureMode pictures() {
        return pictures;
    }

    /** Returns whether somebody watches. */
    boolean watched() {
        return answers == null && Terminal.attached();
    }
}
