package dev.filmwright.core.talent;

import dev.filmwright.ConflictException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.AssetId;
import dev.filmwright.core.json.Json;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.DocumentQuery;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredDocument;
import dev.filmwright.spi.storage.UnitOfWork;
import dev.filmwright.talent.TalentWizard;
import dev.filmwright.talent.WizardId;
import dev.filmwright.talent.WizardSession;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps sessions as documents, and beside each a note of whose media it makes. The note goes last: where it is there without a
 * session, what that made is still to be cleared away, whether it ended, was left to its time, or the process died in between.
 */
final class Sessions {
    private static final String SHELF = "talent-wizard";
    private static final String NOTES = "talent-wizard-note";
    private static final int MOST = 1000;
    private static final Duration LIFE = Duration.ofDays(TalentWizard.DAYS);

    private final Storage storage;
    private final Clock clock;

    @Inject
    Sessions(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** A session as it was read. */
    record Kept(SessionState state, long revision) {
        Instant expires() {
            return Instant.ofEpochMilli(state.updated()).plus(LIFE);
        }
    }

    long now() {
        return clock.millis();
    }

    Kept insert(SessionState state) {
        return storage.write(unit -> {
            unit.documents()
                    .put(
                            StoredDocument.of(
                                    NOTES,
                                    state.id(),
                                    "",
                                    label(state),
                                    state.talent().value()),
                            clock.instant());
            return put(unit, new Kept(state, 0), state, Set.of());
        });
    }

    Optional<Kept> find(WizardId id) {
        return storage.read(unit -> unit.documents().find(SHELF, id.value(), clock.instant()))
                .map(Sessions::read);
    }

    Kept get(WizardId id) {
        return find(id).orElseThrow(() -> gone(id));
    }

    private static NotFoundException gone(WizardId id) {
        return new NotFoundException("session of the talent wizard", id.value());
    }

    /** Returns the session that a snapshot is of, if it is still as it was. */
    Kept unchanged(WizardSession snapshot) {
        Kept kept = get(snapshot.id());
        if (kept.revision() != snapshot.revision()) {
            throw conflict(kept.state());
        }
        return kept;
    }

    private static ConflictException conflict(SessionState state) {
        return new ConflictException(
                label(state) + " was changed meanwhile: read it again and repeat what you did to it");
    }

    /** Returns the sessions, the one started last first. */
    List<Kept> all() {
        return storage
                .read(unit -> unit.documents().list(DocumentQuery.all(SHELF).descend(), MOST, clock.instant()))
                .stream()
                .map(Sessions::read)
                .toList();
    }

    /** Keeps what follows a state, unless somebody was quicker. */
    Kept put(Kept before, SessionState after, Set<MediaId> media) {
        return storage.write(unit -> put(unit, before, after, media));
    }

    private Kept put(UnitOfWork unit, Kept before, SessionState after, Set<MediaId> media) {
        Kept kept = new Kept(after, before.revision() + 1);
        StoredDocument document = new StoredDocument(
                SHELF,
                after.id(),
                after.talent().value(),
                label(after),
                before.revision(),
                Json.write(after),
                media,
                Optional.of(kept.expires()));
        if (!unit.documents().put(document, clock.instant())) {
            boolean there =
                    unit.documents().find(SHELF, after.id(), clock.instant()).isPresent();
            throw there ? conflict(after) : gone(new WizardId(after.id()));
        }
        return kept;
    }

    /** Returns whether these media are protected by a session already. */
    boolean protects(Kept kept, Set<MediaId> media) {
        return storage.read(unit -> unit.documents().find(SHELF, kept.state().id(), clock.instant()))
                .filter(document -> document.media().containsAll(media))
                .isPresent();
    }

    /** Returns whether a session is still as it was read; for whoever ends it in the same transaction. */
    boolean current(UnitOfWork unit, Kept kept) {
        return unit.documents()
                .find(SHELF, kept.state().id(), clock.instant())
                .filter(document -> document.revision() == kept.revision())
                .isPresent();
    }

    ConflictException changed(Kept kept) {
        return conflict(kept.state());
    }

    void remove(UnitOfWork unit, String id) {
        unit.documents().remove(SHELF, id);
    }

    /** Returns the talents whose sessions have ended and whose media are still to be cleared away, by session. */
    List<Ended> ended() {
        return storage.read(unit -> unit.documents().list(DocumentQuery.all(NOTES), MOST, clock.instant()).stream()
                .filter(note -> unit.documents()
                        .find(SHELF, note.key(), clock.instant())
                        .isEmpty())
                .map(note -> new Ended(note.key(), new AssetId(note.json())))
                .toList());
    }

    /** A session that has ended. */
    record Ended(String id, AssetId talent) {}

    /** Removes a session whose time is up: it would go on protecting its pictures. */
    void drop(Ended ended) {
        storage.run(unit -> remove(unit, ended.id()));
    }

    /** Forgets a session that has ended, as nothing of it is left. */
    void forget(Ended ended) {
        storage.run(unit -> unit.documents().remove(NOTES, ended.id()));
    }

    private static Kept read(StoredDocument document) {
        return new Kept(Json.read(document.json(), SessionState.class), document.revision());
    }

    private static String label(SessionState state) {
        String name = state.details().name();
        return "talent wizard \"" + (name.isBlank() ? state.id() : name) + "\"";
    }
}
