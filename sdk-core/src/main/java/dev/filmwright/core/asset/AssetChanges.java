package dev.filmwright.core.asset;

import dev.filmwright.ConflictException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

/** Changes assets: checks the revision, writes, and removes pictures that nothing shows any more. */
final class AssetChanges {
    private final Storage storage;
    private final AssetMaker maker;
    private final AssetEvents events;
    private final MediaIngest ingest;

    @Inject
    AssetChanges(Storage storage, AssetMaker maker, AssetEvents events, MediaIngest ingest) {
        this.storage = storage;
        this.maker = maker;
        this.events = events;
        this.ingest = ingest;
    }

    /** Returns an asset that must be there. */
    static Asset found(AssetId id, UnitOfWork unit) {
        return unit.assets().find(id).orElseThrow(() -> new NotFoundException("asset", id.value()));
    }

    /** Changes an asset in a transaction of its own; nothing is written if nothing changes. */
    Asset change(AssetId id, long revision, BiFunction<Asset, UnitOfWork, Asset> change) {
        List<MediaFile> unseen = new ArrayList<>();
        Asset result = storage.write(unit -> {
            Asset before = at(id, revision, unit);
            Asset after = write(before, change.apply(before, unit), unit);
            unseen.addAll(unseen(gone(before, after), unit));
            return after;
        });
        unseen.forEach(ingest::discard);
        return result;
    }

    private static List<MediaId> gone(Asset before, Asset after) {
        return before.images().stream()
                .map(AssetImage::media)
                .filter(media -> after.content().image(media).isEmpty())
                .toList();
    }

    /** Returns an asset if it is at this revision. */
    static Asset at(AssetId id, long revision, UnitOfWork unit) {
        Asset asset = found(id, unit);
        if (asset.revision() != revision) {
            throw new ConflictException("asset \"" + asset.name() + "\" was changed meanwhile: it is at revision "
                    + asset.revision() + ", your change was made from " + revision + "; read it again");
        }
        return asset;
    }

    /**
     * Writes an asset as changed now, unless nothing changed, and tells of what did: fields, latest and active version;
     * returns it as stored.
     */
    Asset write(Asset before, Asset after, UnitOfWork unit) {
        if (after.equals(before)) {
            return before;
        }
        unit.assets().update(after.toBuilder().updated(maker.now()).build());
        Asset stored = found(before.id(), unit);
        ChangeEvents.of(before, stored).forEach(event -> events.tell(unit, event));
        return stored;
    }

    /**
     * Removes the rows of pictures that nothing shows any more; their files are to be discarded. Those of a
     * production are its own as long as it is there.
     */
    static List<MediaFile> unseen(Collection<MediaId> images, UnitOfWork unit) {
        List<MediaFile> unseen = new ArrayList<>();
        for (MediaId image : images) {
            boolean kept = unit.media()
                    .find(image)
                    .map(MediaFile::owner)
                    .filter(owner -> keeps(owner, unit))
                    .isPresent();
            if (!kept && !unit.media().shown(image)) {
                unit.media().delete(image).ifPresent(unseen::add);
            }
        }
        return unseen;
    }

    private static boolean keeps(MediaOwner owner, UnitOfWork unit) {
        return !owner.equals(MediaOwner.asset(owner.id()))
                && unit.productions().find(new ProjectId(owner.id())).isPresent();
    }
}
