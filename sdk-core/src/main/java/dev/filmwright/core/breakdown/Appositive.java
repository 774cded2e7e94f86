package dev.filmwright.core.breakdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the words that describe somebody out of the sentence that introduces them. */
final class Appositive {
    private static final Set<String> GOING_ON =
            Set.of("wearing", "dressed", "clad", "with", "who", "whose", "in", "and");

    private Appositive() {}

    /**
     * Returns the description behind a name, as {@code "A young engineer."} from {@code "ANNA, a young engineer, runs in."};
     * the sentence itself if it states the description as a whole.
     */
    static String cut(String sentence, Mention mention) {
        String behind = sentence.substring(mention.end());
        if (!behind.matches("(?s)^(?:,|\\s\\(|\\s[-\u2013\u2014]).*")) {
            return sentence;
        }
        String words = behind(behind);
        if (words.isEmpty()) {
            return sentence;
        }
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    static String behind(String behind) {
        String text = behind.replaceFirst("^[,\\s(\u2013\u2014-]+", "").replaceFirst("\\s*[.!?]+[\"\u201d]?$", "");
        List<String> kept = new ArrayList<>();
        for (String segment : text.split("\\)?,\\s+|\\)\\s+", -1)) {
            if (!kept.isEmpty() && !describes(segment)) {
                break;
            }
            String head = beforeVerb(segment);
            kept.add(head);
            if (head.length() < segment.length()) {
                break;
            }
        }
        return String.join(", ", kept).strip();
    }

    /** Returns whether a part between commas still describes, and does not tell what happens. */
    static boolean describes(String segment) {
        List<Word> words = Words.of(segment);
        if (words.isEmpty()) {
            return false;
        }
        String first = words.get(0).lower();
        if (GOING_ON.contains(first)) {
            return Descriptions.looks(segment) || first.equals("who");
        }
        boolean verb =
                isVerb(first) || first.equals("is") || first.equals("are") || first.endsWith("ing") || happens(first);
        return !verb && (Descriptions.looks(segment) || words.size() <= 6);
    }

    /** Returns whether a word looks like a verb in the third person. */
    private static boolean happens(String first) {
        return first.endsWith("s") && !first.endsWith("ss") && !first.equals("his") && !Lexicon.LOOKS.has(first);
    }

    private static boolean isVerb(String word) {
        return Lexicon.POSES.has(word)
                || Lexicon.EXPRESSIONS.has(word)
                || Lexicon.CAMERA.has(word)
                || word.equals("dons");
    }

    /** Cuts at the first verb in the third person that follows a noun: {@code "a young engineer dons …"}. */
    private static String beforeVerb(String segment) {
        List<Word> words = Words.of(segment);
        if (!words.isEmpty()
                && (words.get(0).lower().equals("who") || words.get(0).lower().equals("whose"))) {
            return segment;
        }
        for (int i = 2; i < words.size(); i++) {
            String word = words.get(i).lower();
            boolean third = (word.endsWith("s") && isVerb(word)) || word.equals("is") || word.equals("are");
            if (third && !Nouns.CONNECTORS.contains(words.get(i - 1).lower())) {
                return segment.substring(0, words.get(i).start()).strip();
            }
        }
        return segment;
    }
}
