package dev.filmwright.testkit;

import dev.filmwright.Failure;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What becomes of jobs, by the operation's name. Thread-safe. */
final class Script {
    private final Queue<Outcome> next = new ArrayDeque<>();
    private final Map<String, Outcome> taken = new HashMap<>();
    private final Queue<String> texts = new ArrayDeque<>();
    private final Map<String, String> said = new HashMap<>();

    /** What becomes of a job. */
    sealed interface Outcome {
        /** It succeeds. */
        record Succeeded() implements Outcome {}

        /** It ends without a result. */
        record Failed(Failure failure) implements Outcome {}

        /** It is not taken. */
        record Rejected(Failure failure) implements Outcome {}

        /** It goes on. */
        record Held() implements Outcome {}
    }

    synchronized void add(Outcome outcome) {
        next.add(outcome);
    }

    /** Returns what becomes of a job that is handed over; it has that outcome from now on, unless it is refused. */
    synchronized Outcome begin(String operation) {
        @Nullable Outcome planned = next.poll();
        Outcome outcome = planned == null ? new Outcome.Succeeded() : planned;
        if (!(outcome instanceof Outcome.Rejected)) {
            taken.put(operation, outcome);
        }
        return outcome;
    }

    synchronized void addText(String text) {
        texts.add(text);
    }

    /** Lets a job that makes text have the next one, if there is one. */
    synchronized void speak(String operation) {
        @Nullable String text = texts.poll();
        if (text != null) {
            said.put(operation, text);
        }
    }

    synchronized Optional<String> said(String operation) {
        return Optional.ofNullable(said.get(operation));
    }

    synchronized Optional<Outcome> of(String operation) {
        return Optional.ofNullable(taken.get(operation));
    }

    /** Ends a job that is held; returns whether it was. */
    synchronized boolean end(String operation, Failure failure) {
        return taken.replace(operation, new Outcome.Held(), new Outcome.Failed(failure));
    }

    /** Ends the holding of those that are held, and of those that were to be. */
    synchronized void finish() {
        taken.replaceAll((operation, outcome) -> released(outcome));
        List<Outcome> planned = next.stream().map(Script::released).toList();
        next.clear();
        next.addAll(planned);
    }

    private static Outcome released(Outcome outcome) {
        return outcome instanceof Outcome.Held ? new Outcome.Succeeded() : outcome;
    }
}
