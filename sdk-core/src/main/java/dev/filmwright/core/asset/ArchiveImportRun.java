package dev.filmwright.core.asset;

import dev.filmwright.asset.ArchiveImportOptions;
import dev.filmwright.asset.ArchiveReport;
import dev.filmwright.asset.Category;
import dev.filmwright.core.asset.ArchiveJson.Unreadable;
import dev.filmwright.core.zip.ZipTrouble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One import: reads line by line, and hands a few hundred assets at a time on to be written. */
final class ArchiveImportRun {
    private static final int ITEMS = 200;
    private static final long ENOUGH = 8 << 20;

    private final ArchiveFile archive;
    private final ArchiveBatch batch;
    private final ArchiveImportOptions options;
    private final ArchiveTally tally;
    private final ArchiveUnpacking unpacking;
    private final List<ArchiveIncoming> gathered = new ArrayList<>();
    private long length;
    private boolean cancelled;

    ArchiveImportRun(ArchiveFile archive, ArchiveBatch batch, ArchiveImportOptions options, ArchiveTally tally) {
        this.archive = archive;
        this.batch = batch;
        this.options = options;
        this.tally = tally;
        this.unpacking = new ArchiveUnpacking(options);
    }

    ArchiveReport run() throws IOException {
        tally.expect(archive.assets());
        categories();
        for (String part : archive.parts()) {
            read(part, (number, line) -> gather(part + ":" + number, line));
        }
        write();
        return tally.report(cancelled);
    }

    private void categories() throws IOException {
        List<Category> categories = new ArrayList<>();
        read(ArchiveFormat.CATEGORIES, (number, line) -> {
            try {
                categories.add(ArchiveJson.item(line, Category.class));
            } catch (Unreadable e) {
                tally.damage(ArchiveFormat.CATEGORIES + ":" + number, String.valueOf(e.getMessage()));
            }
        });
        batch.categories(categories);
    }

    /** Reads a part as far as it can be read; that it cannot be is one more item of the report. */
    private void read(String part, ArchiveFile.LineHandler handler) throws IOException {
        try {
            archive.lines(part, handler);
        } catch (ZipTrouble e) {
            tally.damage(part, String.valueOf(e.getMessage()));
        }
    }

    private void gather(String place, byte[] line) {
        cancelled = cancelled || options.cancelled().getAsBoolean();
        if (cancelled) {
            return;
        }
        try {
            gathered.add(unpacking.incoming(ArchiveJson.item(line, Archived.Asset.class), ArchiveJson.digest(line)));
        } catch (Unreadable | RuntimeException e) {
            tally.unreadable(place, String.valueOf(e.getMessage()));
        }
        length += line.length;
        if (gathered.size() >= ITEMS || length >= ENOUGH) {
            write();
        }
    }

    private void write() {
        batch.write(gathered);
        gathered.clear();
        length = 0;
    }
}
