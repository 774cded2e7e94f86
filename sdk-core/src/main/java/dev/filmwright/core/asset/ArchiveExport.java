package dev.filmwright.core.asset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.ArchiveInfo;
import dev.filmwright.asset.ArchiveOptions;
import dev.filmwright.asset.ArchiveSelection;
import dev.filmwright.core.zip.GrowingZip;
import dev.filmwright.spi.MediaTransfer;
import dev.filmwright.spi.storage.Storage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Exports assets: a run writes into the part file, which takes the archive's place when it is whole. */
final class ArchiveExport {
    private final Storage storage;
    private final MediaTransfer transfer;

    @Inject
    ArchiveExport(Storage storage, MediaTransfer transfer) {
        this.storage = storage;
        this.transfer = transfer;
    }

    ArchiveInfo run(Path file, ArchiveSelection what, ArchiveOptions options, ProgressListener progress) {
        Path target = checked(file);
        ArchiveContents contents = ArchiveContents.of(what, storage);
        try (GrowingZip zip = GrowingZip.open(target.resolveSibling(target.getFileName() + ".part"))) {
            ArchiveExportRun run = new ArchiveExportRun(target, zip, contents, transfer, options.cancelled(), progress);
            run.write();
            zip.finish(target);
            return run.info(Files.size(target));
        } catch (IOException e) {
            throw ArchiveTrouble.of(target, e);
        }
    }

    private static Path checked(Path file) {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || target.getFileName() == null || Files.isDirectory(target)) {
            throw new InvalidInputException("file", file, "name a file, not a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException("file", file, "make the folder " + folder + " first");
        }
        return target;
    }
}
