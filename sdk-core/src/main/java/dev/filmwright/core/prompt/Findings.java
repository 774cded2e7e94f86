package dev.filmwright.core.prompt;

import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects findings; a text that breaks one rule all over is told so often enough, not a million times. */
final class Findings {
    private static final int MOST = 200;
    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparingInt(found -> found.place().map(TextRange::start).orElse(-1));

    private final List<Finding> all = new ArrayList<>();

    void error(String rule, String message, String remedy, int start, int end) {
        add(Finding.Severity.ERROR, rule, message, remedy, Optional.of(new TextRange(start, end)));
    }

    void warning(String rule, String message, String remedy, int start, int end) {
        add(Finding.Severity.WARNING, rule, message, remedy, Optional.of(new TextRange(start, end)));
    }

    void note(String rule, String message, String remedy, int start, int end) {
        add(Finding.Severity.NOTE, rule, message, remedy, Optional.of(new TextRange(start, end)));
    }

    void whole(Finding.Severity severity, String rule, String message, String remedy) {
        add(severity, rule, message, remedy, Optional.empty());
    }

    private void add(Finding.Severity severity, String rule, String message, String remedy, Optional<TextRange> place) {
        add(new Finding(severity, rule, message, remedy, place));
    }

    void add(Finding finding) {
        if (!full()) {
            all.add(finding);
        }
    }

    boolean full() {
        return all.size() >= MOST;
    }

    /** Returns all by place, what concerns the whole first; otherwise in the order of the rules. */
    List<Finding> list() {
        List<Finding> sorted = new ArrayList<>(all);
        sorted.sort(BY_PLACE);
        return List.copyOf(sorted);
    }
}
