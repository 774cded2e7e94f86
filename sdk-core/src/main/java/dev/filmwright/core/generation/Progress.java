package dev.filmwright.core.generation;

import dev.filmwright.core.event.JobProgress;
import dev.filmwright.generation.JobId;
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

    private final Map<JobId, Double> fractions = new ConcurrentHashMap<>();
    private final Set<JobProgress> listeners;

    Progress(Set<JobProgress> listeners) {
        this.listeners = Set.copyOf(listeners);
    }

    /** Takes what a backend told; nothing it tells is taken for more than it can be. */
    void told(Task task, OptionalDouble fraction) {
        if (fraction.isEmpty() || Double.isNaN(fraction.getAsDouble())) {
            return;
        }
        double sane = Math.max(0, Math.min(1, fraction.getAsDouble()));
        if (!Double.valueOf(sane).equals(fractions.put(task.id(), sane))) {
            listeners.forEach(listener -> tell(listener, task, sane));
        }
    }

    private static void tell(JobProgress listener, Task task, double fraction) {
        try {
            listener.progressed(task.id(), task.model(), fraction);
        } catch (RuntimeException e) {
            LOG.warn("a listener failed when told how far job {} has come", task.id(), e);
        }
    }

    /** Forgets a job that runs no more. */
    void over(JobId job) {
        fractions.remove(job);
    }

    OptionalDouble of(JobId job) {
        return Optional.ofNullable(fractions.get(job)).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
