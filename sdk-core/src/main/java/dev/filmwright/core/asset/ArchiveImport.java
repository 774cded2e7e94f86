package dev.filmwright.core.asset;

import dev.filmwright.ProgressListener;
import dev.filmwright.asset.ArchiveImportOptions;
import dev.filmwright.asset.ArchiveItem;
import dev.filmwright.asset.ArchiveReport;
import dev.filmwright.core.id.Ids;
import dev.filmwright.spi.MediaTransfer;
import dev.filmwright.spi.storage.Storage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Imports archives: opens and proves them, and hands them to a run. */
final class ArchiveImport {
    private final Storage storage;
    private final MediaTransfer transfer;
    private final ArchiveWriting writing;
    private final Ids ids;

    @Inject
    ArchiveImport(Storage storage, MediaTransfer transfer, ArchiveWriting writing, Ids ids) {
        this.storage = storage;
        this.transfer = transfer;
        this.writing = writing;
        this.ids = ids;
    }

    ArchiveReport run(Path file, ArchiveImportOptions options, Consumer<ArchiveItem> items, ProgressListener progress) {
        ArchiveTally tally = new ArchiveTally(items, progress);
        try (ArchiveFile archive =
                options.salvage() ? ArchiveFile.salvage(file, tally::damage) : ArchiveFile.open(file)) {
            if (!options.salvage()) {
                archive.prove();
            }
            ArchiveBatch batch = new ArchiveBatch(archive, storage, transfer, writing, ids, options, tally);
            return new ArchiveImportRun(archive, batch, options, tally).run();
        } catch (IOException e) {
            throw ArchiveTrouble.of(file, e);
        }
    }
}
