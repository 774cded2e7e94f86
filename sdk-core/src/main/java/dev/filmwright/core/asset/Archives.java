package dev.filmwright.core.asset;

import dev.filmwright.ProgressListener;
import dev.filmwright.asset.ArchiveImportOptions;
import dev.filmwright.asset.ArchiveInfo;
import dev.filmwright.asset.ArchiveItem;
import dev.filmwright.asset.ArchiveOptions;
import dev.filmwright.asset.ArchiveReport;
import dev.filmwright.asset.ArchiveSelection;
import dev.filmwright.asset.AssetArchives;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** {@link AssetArchives} by its two directions. */
final class Archives implements AssetArchives {
    private final ArchiveExport exporting;
    private final ArchiveImport importing;

    @Inject
    Archives(ArchiveExport exporting, ArchiveImport importing) {
        this.exporting = exporting;
        this.importing = importing;
    }

    @Override
    public ArchiveInfo export(Path file, ArchiveSelection what, ArchiveOptions options, ProgressListener progress) {
        return exporting.run(file, what, options, progress);
    }

    @Override
    public ArchiveInfo inspect(Path file) {
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            return archive.info();
        } catch (IOException e) {
            throw ArchiveTrouble.of(file, e);
        }
    }

    @Override
    public ArchiveReport importFrom(
            Path file, ArchiveImportOptions options, Consumer<ArchiveItem> items, ProgressListener progress) {
        return importing.run(file, options, items, progress);
    }
}
