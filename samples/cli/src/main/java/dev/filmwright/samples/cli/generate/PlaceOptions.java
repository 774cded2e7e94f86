package dev.filmwright.samples.cli.generate;

import dev.filmwright.Filmwright;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.terminal.PictureMode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a job is kept, and where what it makes goes. */
public final class PlaceOptions {
    /** Whatever is made here belongs to no film. */
    public static final MediaOwner OWNER = MediaOwner.production("command-line");

    @Option(
            names = "--library",
            defaultValue = "filmwright-library",
            paramLabel = "DIR",
            description =
                    "The library that keeps the job and what it makes; made if missing (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path library;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description =
                    "Where to write what is made; further files get a number. Without it they stay in the library.")
    private @Nullable Path out;

    @Option(
            names = "--pictures",
            defaultValue = "AUTO",
            paramLabel = "WHEN",
            description = "auto, always or never show pictures in the terminal (default: auto).")
    private PictureMode pictures = PictureMode.AUTO;

    /** Opens the library, or makes it. */
    public Filmwright open() {
        return LibraryArgument.of(library).openOrCreate();
    }

    @Nullable
    Path out() {
        return out;
    }

    PictureMode pictures() {
        return pictures;
    }
}
