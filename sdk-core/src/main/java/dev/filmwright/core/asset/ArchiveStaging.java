package dev.filmwright.core.asset;

import dev.filmwright.core.id.Ids;
import dev.filmwright.media.MediaFile;
import dev.filmwright.spi.MediaTransfer;
import dev.filmwright.spi.PreparedMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Media of an archive that are in the store, proved and held, while the rows that refer to them are written. */
final class ArchiveStaging implements AutoCloseable {
    private final ArchiveFile archive;
    private final MediaTransfer transfer;
    private final Ids ids;
    private final boolean dryRun;
    private final List<PreparedMedia> held = new ArrayList<>();
    private final Set<String> staged = new HashSet<>();

    ArchiveStaging(ArchiveFile archive, MediaTransfer transfer, Ids ids, boolean dryRun) {
        this.archive = archive;
        this.transfer = transfer;
        this.ids = ids;
        this.dryRun = dryRun;
    }

    /** Brings a medium's files in; proves them only in a dry run. */
    void add(ArchiveMedium medium) throws IOException {
        if (!staged.contains(key(medium.file()))) {
            if (dryRun) {
                for (Archived.StoredFile file : medium.files()) {
                    archive.copy(file, null);
                }
            } else {
                bringIn(medium);
            }
            staged.add(key(medium.file()));
        }
    }

    private void bringIn(ArchiveMedium medium) throws IOException {
        SortedMap<String, Path> parts = new TreeMap<>();
        boolean adopted = false;
        try {
            for (Archived.StoredFile file : medium.files()) {
                Path part = transfer.temporary().resolve(ids.next() + ".part");
                parts.put(file.tail(), part);
                archive.copy(file, part);
            }
            held.add(transfer.adopt(medium.file(), parts));
            adopted = true;
        } finally {
            if (!adopted) {
                for (Path part : parts.values()) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** Returns whether a medium was brought in. */
    boolean has(MediaFile file) {
        return staged.contains(key(file));
    }

    private static String key(MediaFile file) {
        return file.owner().folder() + "/" + file.owner().id() + "/" + file.sha256();
    }

    @Override
    public void close() {
        held.forEach(PreparedMedia::close);
    }
}
