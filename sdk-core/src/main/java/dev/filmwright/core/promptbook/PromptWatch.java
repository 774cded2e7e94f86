package dev.filmwright.core.promptbook;

import dev.filmwright.core.event.JobStep;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.prompt.PromptPlace;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;

/** Notes prompts and contexts as jobs are started with them. Thread-safe. */
final class PromptWatch implements JobWatcher {
    private static final String SHOT = "shot";
    private static final int LONGEST_NAME = 200;

    private final HistoryNotes history;
    private final StoredRecents recents;

    @Inject
    PromptWatch(HistoryNotes history, StoredRecents recents) {
        this.history = history;
        this.recents = recents;
    }

    @Override
    public void step(UnitOfWork unit, JobStep step) {
        if (step.from().isPresent()) {
            return;
        }
        GenerationRequest request = step.request();
        String name = request.labels().getOrDefault(SHOT, request.slot());
        // A name that no place can have is no reason to refuse a job.
        if (named(name)
                && named(request.prompt().dialect())
                && !request.prompt().spans().isEmpty()) {
            PromptPlace place = new PromptPlace(
                    request.owner(),
                    name,
                    request.prompt().kind(),
                    request.prompt().dialect());
            history.started(place, step.job(), step.at(), unit);
        }
        request.uses().stream()
                .filter(use -> !use.context().isEmpty())
                .forEach(use -> recents.used(use.asset(), use.context(), step.at(), unit));
    }

    private static boolean named(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }
}
