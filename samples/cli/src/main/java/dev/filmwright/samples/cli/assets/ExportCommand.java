package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.ArchiveInfo;
import dev.filmwright.asset.ArchiveOptions;
import dev.filmwright.asset.ArchiveSelection;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code filmwright assets export DIR --out FILE}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the whole library, or the assets the filters leave, into one file to import elsewhere.",
            "Interrupted, it goes on where it was when run again."
        })
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Mixin
    private QueryOptions which = new QueryOptions();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "The archive, e.g. assets.zip; replaced if it is there.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = library.open()) {
            ArchiveSelection what = which.filtered()
                    ? ArchiveSelection.matching(which.query(filmwright).build())
                    : ArchiveSelection.library();
            ArchiveInfo info = filmwright
                    .assets()
                    .archives()
                    .export(file, what, ArchiveOptions.ofDefaults(), ProgressListener.NONE);
            if (output.json()) {
                AssetJson.print(
                        AssetJson.object()
                                .put("file", file.toString())
                                .put("assets", info.assets())
                                .put("versions", info.versions())
                                .put("overrides", info.overrides())
                                .put("media", info.media())
                                .put("bytes", info.archiveBytes()),
                        output.out());
            } else {
                output.out()
                        .println(info.assets() + " assets, " + info.versions() + " versions, " + info.media()
                                + " images, " + info.archiveBytes() + " bytes");
                output.out().println(file);
            }
            output.out().flush();
        }
        return 0;
    }
}
