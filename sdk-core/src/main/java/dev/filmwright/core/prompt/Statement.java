package dev.filmwright.core.prompt;

import java.util.ArrayList;
import java.util.List;

/**
 * Something a prompt says that it can say only once.
 *
 * @param about what about
 * @param value what it says; equal numbers say the same
 * @param start the index of its first {@code char}
 * @param end the index after its last {@code char}
 */
record Statement(About about, int value, int start, int end) {

    /** What a prompt can say only once. */
    enum About {
        TIME("times of day"),
        WEATHER("weathers"),
        PLACE("places, inside and outside"),
        LENS("lenses"),
        APERTURE("apertures"),
        FRAMING("framings"),
        ANGLE("camera angles"),
        MOVEMENT("camera movements");

        private final String words;

        About(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private record Fixed(About about, int value, List<String> words) {
        static Fixed of(About about, int value, String words) {
            return new Fixed(about, value, List.of(words.split(" ", -1)));
        }
    }

    /** The longer before the shorter that ends it. */
    private static final List<Fixed> FIXED = List.of(
            Fixed.of(About.FRAMING, 1, "extreme wide shot"),
            Fixed.of(About.FRAMING, 2, "medium wide shot"),
            Fixed.of(About.FRAMING, 3, "wide shot"),
            Fixed.of(About.FRAMING, 4, "full shot"),
            Fixed.of(About.FRAMING, 5, "medium close-up"),
            Fixed.of(About.FRAMING, 6, "medium shot"),
            Fixed.of(About.FRAMING, 7, "extreme close-up"),
            Fixed.of(About.FRAMING, 8, "close-up"),
            Fixed.of(About.ANGLE, 1, "low angle"),
            Fixed.of(About.ANGLE, 1, "low-angle"),
            Fixed.of(About.ANGLE, 2, "high angle"),
            Fixed.of(About.ANGLE, 2, "high-angle"),
            Fixed.of(About.ANGLE, 3, "eye level"),
            Fixed.of(About.ANGLE, 3, "eye-level"),
            Fixed.of(About.MOVEMENT, 1, "static camera"),
            Fixed.of(About.MOVEMENT, 1, "locked-off camera"),
            Fixed.of(About.MOVEMENT, 2, "handheld"),
            Fixed.of(About.MOVEMENT, 2, "hand-held"),
            Fixed.of(About.PLACE, 1, "interior"),
            Fixed.of(About.PLACE, 1, "indoors"),
            Fixed.of(About.PLACE, 2, "exterior"),
            Fixed.of(About.PLACE, 2, "outdoors"));

    static List<Statement> in(Words words) {
        List<Statement> all = new ArrayList<>();
        topic(words, Topic.TIME, About.TIME, all);
        topic(words, Topic.WEATHER, About.WEATHER, all);
        for (int i = 0; i < words.size(); i++) {
            i = fixed(words, i, all);
            String word = words.word(i);
            int lens = LensWords.millimetres(words, i);
            if (lens > 0) {
                int last = word.endsWith("mm") ? i : i + 1;
                all.add(new Statement(About.LENS, lens, words.start(i), words.end(last)));
            } else if (LensWords.stop(word)) {
                all.add(new Statement(About.APERTURE, word.hashCode(), words.start(i), words.end(i)));
            }
        }
        return all;
    }

    private static void topic(Words words, Topic topic, About about, List<Statement> all) {
        for (Mention mention : Mention.in(words, topic)) {
            all.add(new Statement(
                    about, mention.term().group(), words.start(mention.first()), words.end(mention.last())));
        }
    }

    private static int fixed(Words words, int first, List<Statement> all) {
        for (Fixed fixed : FIXED) {
            int length = fixed.words().size();
            if (said(words, first, fixed.words())) {
                int last = first + length - 1;
                all.add(new Statement(fixed.about(), fixed.value(), words.start(first), words.end(last)));
                return last;
            }
        }
        return first;
    }

    private static boolean said(Words words, int first, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            boolean apart = i > 0 && words.before(first + i).isEmpty();
            if (apart || !words.word(first + i).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    boolean contradicts(Statement other, String text) {
        if (about != other.about || value == other.value) {
            return false;
        }
        return switch (about) {
            case TIME, WEATHER -> Topic.contradict(value, other.value);
            case PLACE -> !joined(other, text);
            default -> true;
        };
    }

    /** "Interior and exterior" is said on purpose. */
    private boolean joined(Statement other, String text) {
        int from = Math.min(end, other.end);
        int to = Math.max(start, other.start);
        String between = from <= to ? text.substring(from, to).strip() : "";
        return between.equals("and") || between.equals("or") || between.equals("/") || between.equals("&");
    }
}
