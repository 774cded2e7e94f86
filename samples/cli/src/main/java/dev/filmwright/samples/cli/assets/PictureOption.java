package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.FilmwrightException;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.samples.cli.terminal.PictureMode;
import dev.filmwright.samples.cli.terminal.PictureWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --pictures}: whether images are shown in the terminal. */
final class PictureOption {
    @Option(
            names = "--pictures",
            defaultValue = "AUTO",
            paramLabel = "WHEN",
            description = "auto, always or never show images in the terminal, else say where they are (default: auto).")
    private PictureMode mode = PictureMode.AUTO;

    /** Shows an image after a line that says what it is, or says where its file is. */
    void show(Filmwright library, AssetImage image, PrintWriter out) {
        String label = image.label().isBlank() ? image.slot().label() : image.label();
        String title = "image " + ImageFile.name(image.slot()) + " (" + label + "): ";
        out.print(AssetText.plain(title));
        out.println(where(library, image));
        PictureWriter pictures = PictureWriter.of(mode, out);
        if (!pictures.shows()) {
            return;
        }
        try (InputStream thumbnail = library.media().openThumbnail(image.media())) {
            pictures.show(thumbnail);
        } catch (IOException | FilmwrightException e) {
            out.println("  (it cannot be read: run assets check)");
        }
    }

    private static String where(Filmwright library, AssetImage image) {
        return library.media().locate(image.media()).map(Path::toString).orElse("media " + image.media());
    }
}
