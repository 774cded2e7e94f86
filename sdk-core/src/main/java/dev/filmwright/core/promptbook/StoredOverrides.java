package dev.filmwright.core.promptbook;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.core.json.Json;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.EditConflict;
import dev.filmwright.prompt.EditedPrompt;
import dev.filmwright.prompt.PromptOverride;
import dev.filmwright.prompt.PromptOverrides;
import dev.filmwright.prompt.PromptPlace;
import dev.filmwright.spi.storage.DocumentQuery;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredDocument;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link PromptOverrides} as documents. */
final class StoredOverrides implements PromptOverrides {
    static final String SHELF = "prompt-override";

    private static final int LONGEST = 100_000;

    private final Storage storage;
    private final Clock clock;

    @Inject
    StoredOverrides(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public Optional<PromptOverride> find(PromptPlace place) {
        return storage.read(unit -> document(place, unit)).map(StoredOverrides::override);
    }

    @Override
    public List<PromptOverride> of(MediaOwner owner) {
        return storage
                .read(unit -> unit.documents()
                        .list(DocumentQuery.of(SHELF, PlaceKeys.owner(owner)), Integer.MAX_VALUE, clock.instant()))
                .stream()
                .map(StoredOverrides::override)
                .sorted(Comparator.comparing(
                                (PromptOverride each) -> each.place().name())
                        .thenComparing(each -> each.place().kind())
                        .thenComparing(each -> each.place().dialect()))
                .toList();
    }

    @Override
    public PromptOverride set(PromptPlace place, AssembledPrompt assembled, String edited, long revision) {
        check(place, assembled);
        checkLength("assembled", assembled.text());
        checkLength("edited", edited);
        PromptOverride override =
                new PromptOverride(place, assembled.text(), Rebase.edits(assembled.text(), edited), revision, now());
        return storage.write(unit -> put(override, unit));
    }

    @Override
    public EditedPrompt apply(PromptPlace place, AssembledPrompt assembled) {
        check(place, assembled);
        return find(place).map(override -> Rebase.apply(override, assembled)).orElseGet(() -> Rebase.none(assembled));
    }

    @Override
    public EditedPrompt apply(PromptOverride override, AssembledPrompt assembled) {
        check(override.place(), assembled);
        return Rebase.apply(override, assembled);
    }

    @Override
    public PromptOverride resolve(
            PromptPlace place, AssembledPrompt assembled, EditConflict conflict, String words, long revision) {
        check(place, assembled);
        checkLength("words", words);
        return storage.write(unit -> {
            PromptOverride known = document(place, unit)
                    .map(StoredOverrides::override)
                    .orElseThrow(() -> new NotFoundException("edited prompt", place.name()));
            if (known.revision() != revision) {
                throw stale(place, revision);
            }
            EditedPrompt applied = Rebase.apply(known, assembled);
            int which = applied.conflicts().indexOf(conflict);
            if (which < 0) {
                throw new ConflictException("the edited prompt of " + place.name()
                        + " has no such conflict any more: apply the edits again and look");
            }
            PromptOverride settled = Rebase.settled(known, assembled, which, words, now());
            checkLength("edited", settled.edited());
            return put(settled, unit);
        });
    }

    @Override
    public void remove(PromptPlace place) {
        storage.run(unit -> unit.documents().remove(SHELF, PlaceKeys.of(place)));
    }

    private PromptOverride put(PromptOverride override, UnitOfWork unit) {
        PromptPlace place = override.place();
        StoredDocument document = new StoredDocument(
                SHELF,
                PlaceKeys.of(place),
                PlaceKeys.owner(place.owner()),
                "edited prompt of " + place.name(),
                override.revision(),
                Json.write(override),
                Set.of(),
                Optional.empty());
        if (!unit.documents().put(document, clock.instant())) {
            throw stale(place, override.revision());
        }
        return override(document, override.revision() + 1);
    }

    private static ConflictException stale(PromptPlace place, long revision) {
        return new ConflictException("the edited prompt of " + place.name() + " was changed since revision " + revision
                + ": read it again and edit that");
    }

    private Optional<StoredDocument> document(PromptPlace place, UnitOfWork unit) {
        return unit.documents().find(SHELF, PlaceKeys.of(place), clock.instant());
    }

    /** The document's revision is what counts; that in its content is the one before. */
    private static PromptOverride override(StoredDocument document) {
        return override(document, document.revision());
    }

    private static PromptOverride override(StoredDocument document, long revision) {
        PromptOverride kept = Json.read(document.json(), PromptOverride.class);
        return new PromptOverride(kept.place(), kept.base(), kept.edits(), revision, kept.changed());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void check(PromptPlace place, AssembledPrompt assembled) {
        if (assembled.kind() != place.kind()) {
            throw new InvalidInputException("kind", assembled.kind(), "edit the prompt of this place: " + place.kind());
        }
        if (!assembled.dialect().equals(place.dialect())) {
            throw new InvalidInputException(
                    "dialect", assembled.dialect(), "edit the prompt of this place: " + place.dialect());
        }
    }

    private static void checkLength(String field, String text) {
        if (text.length() > LONGEST) {
            throw new InvalidInputException(
                    field, text.length() + " characters", "use at most " + LONGEST + " characters");
        }
    }
}
