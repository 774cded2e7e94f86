package dev.filmwright.core.asset;

import dev.filmwright.ProgressListener;
import dev.filmwright.asset.ArchiveItem;
import dev.filmwright.asset.ArchiveItem.Kind;
import dev.filmwright.asset.ArchiveItem.Outcome;
import dev.filmwright.asset.ArchiveReport;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands out what became of each thing of an archive, and counts. */
final class ArchiveTally {
    private static final String STEP = "import";

    private final Consumer<ArchiveItem> items;
    private final ProgressListener progress;
    private final Map<Outcome, Long> assets = new EnumMap<>(Outcome.class);
    private long total;
    private long done;
    private boolean complete = true;

    ArchiveTally(Consumer<ArchiveItem> items, ProgressListener progress) {
        this.items = items;
        this.progress = progress;
    }

    /** Says how many assets there are to come. */
    void expect(long assets) {
        total = assets;
        progress.progressed(STEP, 0, total);
    }

    void add(ArchiveItem item) {
        items.accept(item);
        if (item.kind() == Kind.ASSET) {
            assets.merge(item.outcome(), 1L, Long::sum);
            done++;
            progress.progressed(STEP, done, Math.max(done, total));
        }
    }

    /** Notes a piece of the archive that cannot be used. */
    void damage(String what) {
        damage("archive", what);
    }

    /** Notes that a place in the archive cannot be used. */
    void damage(String place, String why) {
        complete = false;
        items.accept(
                new ArchiveItem(Kind.DAMAGE, place, "", Outcome.FAILED, Optional.empty(), List.of(), List.of(why)));
    }

    /** Notes an asset of which only the place in the archive is known. */
    void unreadable(String place, String why) {
        damage(place, why);
        assets.merge(Outcome.FAILED, 1L, Long::sum);
        done++;
    }

    ArchiveReport report(boolean cancelled) {
        return new ArchiveReport(assets, cancelled, complete);
    }
}
