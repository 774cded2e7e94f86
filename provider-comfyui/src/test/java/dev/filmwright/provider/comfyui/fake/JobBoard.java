package dev.filmwright.provider.comfyui.fake;

import dev.filmwright.provider.support.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The jobs of the fake server: those that wait, the one that is done, and those that ended. Guarded by the server's lock. */
final class JobBoard {
    final Map<String, FakeJob> history = new LinkedHashMap<>();
    final List<FakeJob> pending = new ArrayList<>();
    final Worker worker;
    final FakeSockets sockets;
    Optional<FakeJob> running = Optional.empty();
    Predicate<JsonValue> slow = graph -> false;
    String ending = "";
    boolean held;
    int counter;

    JobBoard(FakeFiles files, FakeSockets sockets) {
        this.sockets = sockets;
        worker = new Worker(files, sockets);
    }

    FakeJob current() {
        return running.orElseThrow();
    }

    void take(FakeJob job) {
        counter++;
        pending.add(job);
        sockets.status(status());
        sockets.status(status());
        work();
    }

    void begin() {
        FakeJob job = next().orElseThrow();
        running = Optional.of(job);
        worker.begin(job);
    }

    void interrupt(FakeJob job) {
        worker.interrupt(job);
        ended(job);
    }

    boolean delete(String id) {
        return pending.removeIf(job -> job.id.equals(id));
    }

    Optional<FakeJob> find(String id) {
        return running.filter(job -> job.id.equals(id))
                .or(() -> pending.stream().filter(job -> job.id.equals(id)).findFirst())
                .or(() -> Optional.ofNullable(history.get(id)));
    }

    String status() {
        return "{\"exec_info\": {\"queue_remaining\": " + remaining() + "}}";
    }

    private Optional<FakeJob> next() {
        Optional<FakeJob> next = pending.stream().min(Comparator.comparingDouble(job -> job.number));
        next.ifPresent(pending::remove);
        return next;
    }

    private void work() {
        while (!held && running.isEmpty() && !pending.isEmpty()) {
            FakeJob job = next().orElseThrow();
            running = Optional.of(job);
            worker.begin(job);
            if (slow.test(job.graph)) {
                worker.executing(job, job.graph.names().get(0));
                return;
            }
            end(job);
            ended(job);
        }
    }

    private void end(FakeJob job) {
        switch (ending) {
            case "execution_error" -> worker.fail(job, job.graph.names().get(0), "ValueError", "obs failure\n");
            case "nothing" -> {
                worker.finish(job);
                job.outputs.clear();
            }
            case "execution_postponed" -> worker.end(job, "postponed", ending, "{}");
            default -> worker.finish(job);
        }
    }

    void ended(FakeJob job) {
        if (!ending.equals("forgotten")) {
            history.put(job.id, job);
        }
        running = Optional.empty();
        sockets.status(status());
        sockets.text(job.clientId, "executing", "{\"node\": null, \"prompt_id\": " + Json.quoted(job.id) + "}");
        work();
    }

    int remaining() {
        return pending.size() + running.map(job -> 1).orElse(0);
    }
}
