package dev.filmwright.core.promptbook;

import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.core.promptbook.HistoryNotes.Entry;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptHistory;
import dev.filmwright.prompt.PromptPlace;
import dev.filmwright.prompt.PromptRecord;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredDocument;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link PromptHistory}: what was noted, with the prompts of jobs from the jobs. */
final class StoredHistory implements PromptHistory {
    private static final int MOST_KEPT = 100_000;

    private final Storage storage;
    private final Clock clock;
    private final Generations generations;
    private final HistoryNotes notes;

    @Inject
    StoredHistory(Storage storage, Clock clock, Generations generations, HistoryNotes notes) {
        this.storage = storage;
        this.clock = clock;
        this.generations = generations;
        this.notes = notes;
    }

    @Override
    public List<PromptRecord> of(MediaOwner owner, String name, int limit) {
        return list(owner, name, "", limit);
    }

    @Override
    public List<PromptRecord> before(PromptRecord record, int limit) {
        return list(record.place().owner(), record.place().name(), HistoryNotes.digits(record.number()), limit);
    }

    private List<PromptRecord> list(MediaOwner owner, String name, String before, int limit) {
        if (limit < 1) {
            throw new InvalidInputException("limit", limit, "use a number above 0");
        }
        // The reads of the generations join this one.
        return storage.read(unit -> HistoryNotes.list(owner, name, before, limit, clock.instant(), unit).stream()
                .flatMap(this::record)
                .toList());
    }

    private Stream<PromptRecord> record(StoredDocument document) {
        Entry entry = Entry.of(document);
        Optional<String> job = Optional.ofNullable(entry.job());
        @Nullable AssembledPrompt prompt = entry.prompt();
        return (prompt == null ? job.flatMap(this::prompt) : Optional.of(prompt))
                        .map(words -> new PromptRecord(
                                HistoryNotes.number(document), entry.place(), words, job, entry.when()))
                        .stream();
    }

    private Optional<AssembledPrompt> prompt(String job) {
        try {
            return Optional.of(generations.job(new JobId(job)).request().prompt());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public PromptRecord add(PromptPlace place, AssembledPrompt prompt) {
        Objects.requireNonNull(prompt, "prompt");
        Entry entry = new Entry(place, prompt, null, clock.instant());
        long number = storage.write(unit -> notes.add(entry, unit));
        return new PromptRecord(number, place, prompt, Optional.empty(), entry.when());
    }

    @Override
    public void keep(int most) {
        if (most < 1 || most > MOST_KEPT) {
            throw new InvalidInputException("most", most, "use 1 to " + MOST_KEPT);
        }
        storage.run(unit -> notes.keep(most, unit));
    }

    @Override
    public int kept() {
        return storage.read(notes::kept);
    }
}
