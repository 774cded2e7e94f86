package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.RichText;
import java.util.Arrays;

/**
 * Where emphasis starts and ends in a text so that marks can say it: no stretch crosses a line end, and none starts or
 * ends in a blank.
 */
final class EmphasisEdges {
    private static final EmphasisEdges NONE = new EmphasisEdges(new byte[0]);

    /** For each character, the kinds it is emphasised in. */
    private final byte[] kinds;

    private EmphasisEdges(byte[] kinds) {
        this.kinds = kinds;
    }

    static EmphasisEdges of(RichText text) {
        if (text.runs().isEmpty()) {
            return NONE;
        }
        byte[] kinds = new byte[text.plain().length()];
        for (RichText.Emphasis emphasis : RichText.Emphasis.values()) {
            boolean[] covered = covered(text, emphasis);
            trimBlanks(text.plain(), covered);
            for (int at = 0; at < kinds.length; at++) {
                kinds[at] |= (byte) (covered[at] ? bit(emphasis) : 0);
            }
        }
        return new EmphasisEdges(kinds);
    }

    /** Returns the kinds that end before the character at {@code at}. */
    int closing(int at) {
        return kinds(at - 1) & ~kinds(at);
    }

    /** Returns the kinds that start with the character at {@code at}. */
    int opening(int at) {
        return kinds(at) & ~kinds(at - 1);
    }

    /** Returns the bit that stands for a kind. */
    static int bit(RichText.Emphasis emphasis) {
        return switch (emphasis) {
            case ITALIC -> 1;
            case BOLD -> 2;
            case UNDERLINE -> 4;
        };
    }

    private int kinds(int at) {
        return at >= 0 && at < kinds.length ? kinds[at] : 0;
    }

    private static boolean[] covered(RichText text, RichText.Emphasis emphasis) {
        int length = text.plain().length();
        boolean[] covered = new boolean[length];
        int done = 0;
        for (RichText.Run run : text.runs()) {
            if (run.emphasis() == emphasis) {
                int to = Math.min(run.end(), length);
                int from = Math.max(Math.max(0, run.start()), Math.min(done, to));
                Arrays.fill(covered, Math.min(from, to), to, true);
                done = Math.max(done, to);
            }
        }
        return covered;
    }

    private static void trimBlanks(String plain, boolean[] covered) {
        boolean word = false;
        for (int at = 0; at < covered.length; at++) {
            word = covered[at] && (word || !Blanks.is(plain.charAt(at))) && plain.charAt(at) != '\n';
            covered[at] = word;
        }
        word = false;
        for (int at = covered.length - 1; at >= 0; at--) {
            word = covered[at] && (word || !Blanks.is(plain.charAt(at)));
            covered[at] = word;
        }
    }
}
