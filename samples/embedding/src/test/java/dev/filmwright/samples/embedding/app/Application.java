package dev.filmwright.samples.embedding.app;

import dev.filmwright.Filmwright;
import dev.filmwright.PluginReport;
import dev.filmwright.ProgressListener;
import dev.filmwright.export.ExportReport;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.production.Production;
import dev.filmwright.production.ProductionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Goes once through everything that reflection, native code, services or resources could break. */
public final class Application {
    private Application() {}

    /** Takes a folder that holds {@code script.fountain} and {@code picture.png}, and works in it. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        try (Filmwright filmwright = Filmwright.open(folder.resolve("library"))) {
            System.out.println("named module: " + Filmwright.class.getModule().isNamed());
            System.out.println("providers: "
                    + filmwright.plugins().providers().stream()
                            .map(PluginReport.Entry::id)
                            .toList());
            System.out.println("broken: " + filmwright.plugins().broken());
            System.out.println("stored: " + store(filmwright, folder).type().value());
            Production film = produce(filmwright, folder.resolve("script.fountain"));
            System.out.println(
                    "boards: " + film.boards().size() + " of " + film.shots().size());
            ExportReport report =
                    filmwright.exporters().export(film, List.of(), folder.resolve("results"), ProgressListener.NONE);
            System.out.println("exported: "
                    + report.files().stream().map(Path::getFileName).toList());
        }
    }

    private static MediaFile store(Filmwright filmwright, Path folder) throws IOException {
        try (InputStream picture = Files.newInputStream(folder.resolve("picture.png"))) {
            return filmwright.media().storeImage(MediaOwner.asset("sample"), picture, ImageOptions.ofDefaults());
        }
    }

    private static Production produce(Filmwright filmwright, Path script) throws InterruptedException {
        ProductionSettings settings = ProductionSettings.ofDefaults();
        Production film = filmwright
                .productions()
                .create("Sample", filmwright.screenplays().read(script), settings);
        film.breakDown(ProgressListener.NONE);
        film.drawBoards(ModelRef.parse("previz/board"), ProgressListener.NONE);
        return film;
    }
}
