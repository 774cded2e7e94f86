package dev.filmwright.core.breakdown;

import dev.filmwright.production.Shot;
import dev.filmwright.production.Shot.Line;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long a shot lasts: speech at a speaker's pace, action at a reader's. */
final class Timing {
    /** English film dialogue runs at some 160 words a minute. */
    private static final double WORDS_SPOKEN = 2.7;
    /** Set so that a script as a whole plays for about a minute a page: a page of action holds some 230 words. */
    private static final double WORDS_READ = 4.2;

    private static final double LONGEST = 12.0;
    private static final double SHORTEST = 1.5;

    private Timing() {}

    static Duration of(Draft draft) {
        double said = draft.lines().stream().mapToDouble(Timing::spoken).sum();
        double read = read(draft.action());
        double total = said == 0 ? read : said + 0.3 + Math.min(read, 4.0);
        double bounded = Math.max(least(draft.kind()), Math.min(total, LONGEST));
        return Duration.ofMillis(Math.round(bounded * 1000));
    }

    private static double least(Shot.Kind kind) {
        return switch (kind) {
            case ESTABLISHING, TITLE -> 3.0;
            case INSERT -> 2.0;
            default -> SHORTEST;
        };
    }

    static double read(String action) {
        return Words.count(action) / WORDS_READ;
    }

    static double spoken(Line line) {
        return spoken(line.text()) + pause(line.manner());
    }

    /** Returns the seconds it takes to say these words; an ellipsis or a dash takes a moment. */
    static double spoken(String text) {
        int breaths = text.split("\\.\\.\\.|\u2026|--|\u2014", -1).length - 1;
        return Words.count(text) / WORDS_SPOKEN + 0.35 * breaths;
    }

    private static double pause(String manner) {
        String words = manner.toLowerCase(Locale.ROOT);
        if (words.contains("long beat") || words.contains("long pause")) {
            return 2.0;
        }
        return List.of("beat", "pause", "silence").stream().anyMatch(words::contains) ? 1.0 : 0.0;
    }
}
