package dev.filmwright.provider.comfyui.wire;

import dev.filmwright.provider.support.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a server does and what waits there. Immutable.
 *
 * @param running what it does: one job at most, as far as servers are known
 * @param pending what waits, the next one first
 */
public record Queue(List<Waiting> running, List<Waiting> pending) {
    /** Copies the lists. */
    public Queue {
        running = List.copyOf(running);
        pending = List.copyOf(pending);
    }

    /**
     * A job in the queue. Immutable.
     *
     * @param id the server's id of it
     * @param priority lower comes earlier
     * @param note what was left with it
     */
    public record Waiting(String id, BigDecimal priority, JobNote note) {
        /** Checks that nothing is {@code null}. */
        public Waiting {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(priority, "priority");
            Objects.requireNonNull(note, "note");
        }
    }

    static Queue read(JsonValue answer) {
        List<Waiting> pending = new ArrayList<>(read("queue_pending", answer));
        pending.sort(Comparator.comparing(Waiting::priority)); // the server answers with a heap
        return new Queue(read("queue_running", answer), pending);
    }

    private static List<Waiting> read(String list, JsonValue answer) {
        return answer.at(list).items().stream()
                .map(job -> new Waiting(
                        job.item(1).text(),
                        job.item(0).isNumber() ? job.item(0).decimal() : BigDecimal.ZERO,
                        JobNote.read(job.item(3))))
                .toList();
    }

    /** Returns whether a job is being done. */
    public boolean isRunning(String id) {
        return running.stream().anyMatch(job -> job.id().equals(id));
    }

    /** Returns how many jobs are done before this one, if it waits; the running one counts. */
    public OptionalInt before(String id) {
        for (int i = 0; i < pending.size(); i++) {
            if (pending.get(i).id().equals(id)) {
                return OptionalInt.of(i + running.size());
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the job that was handed over with this key. */
    public Optional<Waiting> withKey(String key) {
        return Stream.concat(running.stream(), pending.stream())
                .filter(job -> job.note().key().equals(key))
                .findFirst();
    }
}
