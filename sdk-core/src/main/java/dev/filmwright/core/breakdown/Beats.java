package dev.filmwright.core.breakdown;

import java.util.ArrayList;
import java.util.List;

/** Parts a paragraph of action into beats, one for each shot. */
final class Beats {
    private static final int FRAGMENT = 4;
    private static final double FULL = 6.5;
    private static final double OVERFULL = 9.5;
    private static final double ENOUGH = 2.5;

    private Beats() {}

    /** Returns groups of sentences that are shown together, in order. */
    static List<List<Reading>> of(List<Reading> readings) {
        List<List<Reading>> beats = new ArrayList<>();
        List<Reading> beat = new ArrayList<>();
        for (Reading reading : readings) {
            if (!beat.isEmpty() && breaks(beat, reading)) {
                beats.add(List.copyOf(beat));
                beat.clear();
            }
            beat.add(reading);
        }
        if (!beat.isEmpty()) {
            beats.add(List.copyOf(beat));
        }
        return beats;
    }

    private static boolean breaks(List<Reading> beat, Reading next) {
        double length = seconds(beat);
        boolean subjectChanges =
                !next.cast().isEmpty() && !next.cast().get(0).equals(firstOf(beat)) && length >= ENOUGH;
        boolean fragment = next.cast().isEmpty() && Words.count(next.text()) <= FRAGMENT;
        return (!fragment && length >= FULL)
                || length + next.seconds() > OVERFULL
                || subjectChanges
                || Inserts.shows(next)
                || (beat.stream().anyMatch(Inserts::shows) && length + next.seconds() > ENOUGH * 2);
    }

    private static String firstOf(List<Reading> beat) {
        return beat.stream()
                .flatMap(reading -> reading.cast().stream())
                .findFirst()
                .orElse("");
    }

    static double seconds(List<Reading> beat) {
        return beat.stream().mapToDouble(Reading::seconds).sum();
    }
}
