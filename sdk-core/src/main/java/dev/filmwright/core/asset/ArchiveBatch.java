package dev.filmwright.core.asset;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.ArchiveImportOptions;
import dev.filmwright.asset.ArchiveImportOptions.Conflicts;
import dev.filmwright.asset.ArchiveItem;
import dev.filmwright.asset.ArchiveItem.Kind;
import dev.filmwright.asset.ArchiveItem.Outcome;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.FieldChange;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.zip.ZipTrouble;
import dev.filmwright.media.MediaFile;
import dev.filmwright.spi.MediaTransfer;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes the assets of an archive, some at a time: their media are brought in first, then all of them are written in one
 * transaction; if that fails, each in one of its own, so that one that cannot be taken keeps no other from it.
 */
final class ArchiveBatch {
    private final ArchiveFile archive;
    private final Storage storage;
    private final MediaTransfer transfer;
    private final ArchiveWriting writing;
    private final Ids ids;
    private final ArchiveImportOptions options;
    private final ArchiveTally tally;

    ArchiveBatch(
            ArchiveFile archive,
            Storage storage,
            MediaTransfer transfer,
            ArchiveWriting writing,
            Ids ids,
            ArchiveImportOptions options,
            ArchiveTally tally) {
        this.archive = archive;
        this.storage = storage;
        this.transfer = transfer;
        this.writing = writing;
        this.ids = ids;
        this.options = options;
        this.tally = tally;
    }

    /** Ends the transaction of a dry run: what it did is undone. */
    private static final class DryRunOver extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // never written anywhere
        private final List<ArchiveItem> items;

        DryRunOver(List<ArchiveItem> items) {
            super("the dry run is over", null, false, false);
            this.items = items;
        }
    }

    void categories(List<Category> categories) {
        transaction(unit -> categories.stream()
                        .map(category -> category(category, unit))
                        .toList())
                .forEach(tally::add);
    }

    private ArchiveItem category(Category theirs, UnitOfWork unit) {
        Optional<Category> mine = unit.categories().all().stream()
                .filter(category -> category.key().equals(theirs.key()))
                .findFirst();
        Category put = new Category(theirs.key(), theirs.name(), false);
        if (mine.isEmpty()) {
            unit.categories().put(put);
            return item(theirs, Outcome.ADDED, List.of());
        }
        if (mine.get().name().equals(theirs.name())) {
            return item(theirs, Outcome.UNCHANGED, List.of());
        }
        List<FieldChange> differences = List.of(new FieldChange(
                "name",
                Optional.of(new FieldValue.Text(mine.get().name())),
                Optional.of(new FieldValue.Text(theirs.name()))));
        if (options.conflicts() != Conflicts.TAKE_THEIRS || mine.get().system()) {
            return item(theirs, Outcome.CONFLICT, differences);
        }
        unit.categories().put(put);
        return item(theirs, Outcome.UPDATED, differences);
    }

    private static ArchiveItem item(Category category, Outcome outcome, List<FieldChange> differences) {
        return new ArchiveItem(
                Kind.CATEGORY, category.key(), category.name(), outcome, Optional.empty(), differences, List.of());
    }

    void write(List<ArchiveIncoming> assets) {
        if (assets.isEmpty()) {
            return;
        }
        try (ArchiveStaging staging = new ArchiveStaging(archive, transfer, ids, options.dryRun())) {
            List<ArchiveIncoming> sound = staged(assets, staging);
            written(sound, staging).forEach(tally::add);
        }
    }

    /** Brings in the media of those that need them; returns those of which nothing is missing. */
    private List<ArchiveIncoming> staged(List<ArchiveIncoming> assets, ArchiveStaging staging) {
        List<List<ArchiveMedium>> needed = storage.read(
                unit -> assets.stream().map(asset -> needed(asset, unit)).toList());
        List<ArchiveIncoming> sound = new ArrayList<>();
        for (int i = 0; i < assets.size(); i++) {
            try {
                for (ArchiveMedium medium : needed.get(i)) {
                    staging.add(medium);
                }
                sound.add(assets.get(i));
            } catch (ZipTrouble e) {
                tally.add(failed(assets.get(i), String.valueOf(e.getMessage())));
            } catch (IOException e) {
                throw unusable(e);
            }
        }
        return sound;
    }

    private List<ArchiveMedium> needed(ArchiveIncoming asset, UnitOfWork unit) {
        ArchiveMedia media = ArchiveMedia.of(asset.media(), unit, ids);
        if (merge().plan(asset.showing(media.ids()), unit) instanceof ArchivePlan.Leave) {
            return List.of();
        }
        return asset.media().stream().filter(medium -> !isHere(medium, unit)).toList();
    }

    private boolean isHere(ArchiveMedium medium, UnitOfWork unit) {
        MediaFile file = medium.file();
        try {
            return unit.media().find(file.owner(), file.sha256()).isPresent() && transfer.exists(file);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static LibraryException unusable(IOException cause) {
        return new LibraryException(
                Failure.of(Failure.Kind.UNAVAILABLE, "the library's media cannot be used: " + cause), cause);
    }

    private ArchiveMerge merge() {
        return new ArchiveMerge(options.conflicts());
    }

    private List<ArchiveItem> written(List<ArchiveIncoming> assets, ArchiveStaging staging) {
        try {
            return transaction(unit ->
                    assets.stream().map(asset -> written(asset, staging, unit)).toList());
        } catch (RuntimeException e) {
            if (hopeless(e)) {
                throw e;
            }
        }
        List<ArchiveItem> items = new ArrayList<>();
        for (ArchiveIncoming asset : assets) {
            try {
                items.addAll(transaction(unit -> List.of(written(asset, staging, unit))));
            } catch (RuntimeException e) {
                if (hopeless(e)) {
                    throw e;
                }
                items.add(failed(asset, String.valueOf(e.getMessage())));
            }
        }
        return items;
    }

    private static boolean hopeless(RuntimeException e) {
        return e instanceof LibraryException trouble && trouble.failure().kind() == Failure.Kind.UNAVAILABLE;
    }

    private List<ArchiveItem> transaction(Function<UnitOfWork, List<ArchiveItem>> work) {
        try {
            return storage.write(unit -> {
                List<ArchiveItem> items = work.apply(unit);
                if (options.dryRun()) {
                    throw new DryRunOver(items);
                }
                return items;
            });
        } catch (DryRunOver over) {
            return over.items;
        }
    }

    private ArchiveItem written(ArchiveIncoming asset, ArchiveStaging staging, UnitOfWork unit) {
        ArchiveMedia media = ArchiveMedia.of(asset.media(), unit, ids);
        ArchivePlan plan = merge().plan(asset.showing(media.ids()), unit);
        if (plan instanceof ArchivePlan.Write write) {
            for (MediaFile file : media.missing()) {
                if (!staging.has(file)) {
                    throw new IllegalStateException("it was changed while it was imported: import it again");
                }
                unit.media().insert(file);
            }
            writing.write(write, unit);
        }
        return plan.item();
    }

    private static ArchiveItem failed(ArchiveIncoming asset, String why) {
        return ArchivePlan.item(asset, Outcome.FAILED, Optional.empty(), List.of(), List.of(why));
    }
}
