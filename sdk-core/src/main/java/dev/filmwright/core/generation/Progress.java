package dev.filmwright.core.generation;

import dev.filmwright.core.event.JobProgress;
import dev.filmwright.core.event.LiveFeed;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far running jobs have come, as their backends told last; in memory only. Thread-safe. */
final class Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final Map<JobId, ModelRef> models = new ConcurrentHashMap<>();
    private final Map<JobId, Double> fractions = new ConcurrentHashMap<>();
    private final Set<JobProgress> listeners;

    Progress(Set<JobProgress> listeners) {
        this.listeners = Set.copyOf(listeners);
    }

    /** Says that a job's backend may tell of it from now on. */
    void begin(Task task) {
        models.put(task.id(), task.model());
    }

    /** Takes what a backend told when asked; nothing it tells is taken for more than it can be. */
    void told(Task task, OptionalDouble fraction) {
        if (fraction.isEmpty() || Double.isNaN(fraction.getAsDouble())) {
            return;
        }
        double sane = Math.max(0, Math.min(1, fraction.getAsDouble()));
        if (!Double.valueOf(sane).equals(fractions.put(task.id(), sane))) {
            listeners.forEach(listener -> tell(listener, task.id(), task.model(), sane));
        }
    }

    /** Takes what a provider told by itself, of a job that its backend has; those who look on heard that already. */
    void live(JobId job, double fraction) {
        // In one step with the end, so that nothing is left of a job that is over.
        ModelRef model = models.computeIfPresent(job, (id, known) -> {
            fractions.put(id, fraction);
            return known;
        });
        if (model != null) {
            listeners.stream()
                    .filter(listener -> !(listener instanceof LiveFeed))
                    .forEach(listener -> tell(listener, job, model, fraction));
        }
    }

    private static void tell(JobProgress listener, JobId job, ModelRef model, double fraction) {
        try {
            listener.progressed(job, model, fraction);
        } catch (RuntimeException e) {
            LOG.warn("a listener failed when told how far job {} has come", job, e);
        }
    }

    /** Forgets a job that runs no more. */
    void over(JobId job) {
        models.computeIfPresent(job, (id, known) -> null);
        fractions.remove(job);
    }

    OptionalDouble of(JobId job) {
        return Optional.ofNullable(fractions.get(job)).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
