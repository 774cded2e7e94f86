package dev.filmwright.core.talent;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.core.json.Json;
import dev.filmwright.core.look.LookAttributes;
import dev.filmwright.core.making.AssetMaking;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredDocument;
import dev.filmwright.spi.storage.UnitOfWork;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.talent.WizardTake;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a talent of a session and ends it, in one transaction: neither is there without the other. */
final class Confirming {
    private final Storage storage;
    private final AssetMaking making;
    private final Sessions sessions;
    private final Takes takes;

    @Inject
    Confirming(Storage storage, AssetMaking making, Sessions sessions, Takes takes) {
        this.storage = storage;
        this.making = making;
        this.sessions = sessions;
        this.takes = takes;
    }

    Asset confirm(Sessions.Kept kept, WizardSession session) {
        AssetDraft draft = draft(session);
        List<AssetImage> images = images(session);
        String record = Json.write(record(session));
        return storage.write(unit -> {
            if (!sessions.current(unit, kept)) {
                throw sessions.changed(kept);
            }
            Asset made = making.make(unit, session.talent(), draft, images);
            keep(unit, made, record);
            sessions.remove(unit, kept.state().id());
            return made;
        });
    }

    /** Returns the talent of a session that was confirmed before. */
    Optional<Asset> confirmed(WizardSession session) {
        return storage.read(unit -> unit.assets().find(session.talent()));
    }

    private static void keep(UnitOfWork unit, Asset made, String record) {
        String id = made.id().value();
        unit.documents()
                .put(
                        StoredDocument.of(SheetRecord.SHELF, id, id, "character sheet of " + made.name(), record),
                        Instant.EPOCH);
    }

    private AssetDraft draft(WizardSession session) {
        AssetDraft.Builder draft = AssetDraft.builder(
                        Category.TALENT, session.details().name())
                .scope(session.scope())
                .description(session.brief().description().strip())
                .profile(session.details().profile());
        session.details().tags().forEach(draft::tag);
        // What it was drawn by, so that boards draw it alike.
        String look = takes.look(session.headshot().orElseThrow());
        LookAttributes.of(TakeRequests.look(look, session.brief().description()))
                .forEach(draft::attribute);
        return draft.build();
    }

    /** Returns the pictures in their slots, the headshot first, as that is the one shown; a file is there once. */
    private static List<AssetImage> images(WizardSession session) {
        Set<MediaId> seen = new HashSet<>();
        List<AssetImage> images = new ArrayList<>();
        session.headshot().flatMap(WizardTake::picture).ifPresent(picture -> {
            seen.add(picture);
            images.add(AssetImage.of(picture, ImageSlot.HEADSHOT));
        });
        session.views()
                .forEach(view -> view.picture()
                        .filter(seen::add)
                        .ifPresent(picture -> images.add(AssetImage.of(picture, view.slot()))));
        session.inspiration()
                .filter(seen::add)
                .ifPresent(picture -> images.add(AssetImage.of(picture, ImageSlot.INSPIRATION)));
        return images;
    }

    private static SheetRecord record(WizardSession session) {
        List<SheetRecord.View> views = session.views().stream()
                .filter(view -> view.picture().isPresent())
                .map(view -> new SheetRecord.View(
                        view.slot(),
                        view.picture().orElseThrow(),
                        view.score(),
                        view.chosen().map(WizardTake::techniques).orElse(Set.of()).stream()
                                .sorted()
                                .toList()))
                .toList();
        return new SheetRecord(session.brief().model().toString(), views);
    }
}
