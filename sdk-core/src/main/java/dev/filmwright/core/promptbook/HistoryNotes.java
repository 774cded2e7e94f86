package dev.filmwright.core.promptbook;

import dev.filmwright.core.json.Json;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptPlace;
import dev.filmwright.spi.storage.DocumentQuery;
import dev.filmwright.spi.storage.DocumentStore;
import dev.filmwright.spi.storage.StoredDocument;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notes prompts as documents, whose keys are a place and a number, so that their order is that of time. What a job was asked
 * with is in the job, and not kept twice.
 */
final class HistoryNotes {
    static final String SHELF = "prompt-history";

    private static final String SETTINGS = "prompt-settings";
    private static final String KEPT = "history.kept";
    private static final int USUALLY_KEPT = 100;

    private final Clock clock;

    @Inject
    HistoryNotes(Clock clock) {
        this.clock = clock;
    }

    /** What is kept of a prompt: itself, or the job that has it. */
    record Entry(
            PromptPlace place,
            @Nullable AssembledPrompt prompt,
            @Nullable String job,
            Instant when) {
        Entry {
            Objects.requireNonNull(place, "place");
            when = when.truncatedTo(ChronoUnit.MILLIS);
        }

        static Entry of(StoredDocument document) {
            return Json.read(document.json(), Entry.class);
        }
    }

    static String prefix(MediaOwner owner, String name) {
        return PlaceKeys.of(owner, name) + "/";
    }

    static String digits(long number) {
        return "%012d".formatted(number);
    }

    static long number(StoredDocument document) {
        return Long.parseLong(document.key().substring(document.key().indexOf('/') + 1));
    }

    /** Returns notes from the newest before a number down; of all numbers for one that is empty. */
    static List<StoredDocument> list(
            MediaOwner owner, String name, String before, int limit, Instant now, UnitOfWork unit) {
        String prefix = prefix(owner, name);
        // A colon comes after all digits.
        DocumentQuery query = DocumentQuery.of(SHELF, PlaceKeys.owner(owner))
                .descend()
                .after(prefix + (before.isEmpty() ? ":" : before));
        return unit.documents().list(query, limit, now).stream()
                .filter(document -> document.key().startsWith(prefix))
                .toList();
    }

    /** Notes the prompt of a job in the transaction that starts it. */
    void started(PromptPlace place, JobId job, Instant when, UnitOfWork unit) {
        add(new Entry(place, null, job.value(), when), unit);
    }

    long add(Entry entry, UnitOfWork unit) {
        MediaOwner owner = entry.place().owner();
        String name = entry.place().name();
        Instant now = clock.instant();
        long number = 1
                + list(owner, name, "", 1, now, unit).stream()
                        .mapToLong(HistoryNotes::number)
                        .findFirst()
                        .orElse(0);
        unit.documents()
                .put(
                        StoredDocument.of(
                                SHELF,
                                prefix(owner, name) + digits(number),
                                PlaceKeys.owner(owner),
                                "prompt of " + name,
                                Json.write(entry)),
                        now);
        removeUpTo(number - kept(unit), entry.place(), now, unit);
        return number;
    }

    /** Removes what is too old: usually one, many only after fewer are to be kept than before. */
    private static void removeUpTo(long number, PromptPlace place, Instant now, UnitOfWork unit) {
        boolean more = number > 0;
        while (more) {
            List<StoredDocument> old = list(place.owner(), place.name(), digits(number + 1), 1, now, unit);
            old.forEach(document -> unit.documents().remove(SHELF, document.key()));
            more = !old.isEmpty();
        }
    }

    int kept(UnitOfWork unit) {
        return unit.documents()
                .find(SETTINGS, KEPT, clock.instant())
                .map(document -> Integer.parseInt(document.json()))
                .orElse(USUALLY_KEPT);
    }

    void keep(int most, UnitOfWork unit) {
        DocumentStore documents = unit.documents();
        long revision = documents
                .find(SETTINGS, KEPT, clock.instant())
                .map(StoredDocument::revision)
                .orElse(0L);
        documents.put(
                new StoredDocument(
                        SETTINGS,
                        KEPT,
                        "",
                        "how many prompts are kept",
                        revision,
                        Integer.toString(most),
                        Set.of(),
                        Optional.empty()),
                clock.instant());
    }
}
