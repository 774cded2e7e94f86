package dev.filmwright.core.breakdown;

import java.util.ArrayList;
import java.util.List;

/** Splits what is said too long for one shot: at sentence ends, else between clauses, else between words. */
final class Pieces {
    private static final double COMFORTABLE = 8.0;
    private static final double LONGEST = 11.5;

    private Pieces() {}

    static List<String> of(String text) {
        if (Timing.spoken(text) <= LONGEST) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        for (String sentence : Sentences.of(text)) {
            parts.addAll(Timing.spoken(sentence) <= LONGEST ? List.of(sentence) : clauses(sentence));
        }
        return gathered(parts, COMFORTABLE);
    }

    private static List<String> clauses(String sentence) {
        List<String> parts = new ArrayList<>();
        for (String clause : sentence.split("(?<=[,;:\u2014]|--) ", -1)) {
            parts.addAll(Timing.spoken(clause) <= LONGEST ? List.of(clause) : words(clause));
        }
        return gathered(parts, COMFORTABLE);
    }

    private static List<String> words(String clause) {
        return gathered(List.of(clause.split(" ", -1)), COMFORTABLE);
    }

    /** Joins neighbours up to a length. */
    private static List<String> gathered(List<String> parts, double most) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        double length = 0;
        for (String part : parts) {
            double more = Timing.spoken(part);
            if (piece.length() > 0 && length + more > most) {
                pieces.add(piece.toString());
                piece.setLength(0);
                length = 0;
            }
            piece.append(piece.length() == 0 ? "" : " ").append(part);
            length += more;
        }
        if (piece.length() > 0) {
            pieces.add(piece.toString());
        }
        return pieces;
    }
}
