package dev.filmwright.core.breakdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words in capitals amid other words: how scripts introduce people and things.
 *
 * @param phrase the words, folded
 * @param before the word before it in lower case, or empty
 * @param after the sentence behind it
 * @param sentence the sentence it stands in
 * @param scene the scene's ordinal
 */
record CapitalRun(String phrase, String before, String after, String sentence, int scene) {
    private static final Set<String> PARTING = Set.of("AND", "OR", "AKA", "WITH", "IS", "ARE", "BY", "FROM", "AS");

    /** Returns the runs of a sentence; none if all of it is in capitals, as camera directions are. */
    static List<CapitalRun> of(String sentence, int scene) {
        List<Word> words = Words.of(sentence);
        List<CapitalRun> runs = new ArrayList<>();
        if (words.stream().allMatch(word -> word.inCapitals() || word.text().length() == 1)) {
            return runs;
        }
        int start = 0;
        while (start < words.size()) {
            int end = runEnd(sentence, words, start);
            if (end > start) {
                runs.add(run(sentence, words, start, end, scene));
            }
            start = Math.max(end, start + 1);
        }
        return runs;
    }

    private static int runEnd(String sentence, List<Word> words, int start) {
        int end = start;
        while (end < words.size()
                && partOfRun(words.get(end), end > start)
                && (end == start || joined(sentence, words.get(end - 1), words.get(end)))) {
            end++;
        }
        return end;
    }

    private static boolean partOfRun(Word word, boolean inside) {
        boolean numbered = inside && word.text().matches("#?\\d{1,3}");
        return numbered
                || (word.inCapitals()
                        && word.text().length() > 1
                        && !PARTING.contains(word.key())
                        && !Lexicon.CAPITALS.has("camera", word.key()));
    }

    private static boolean joined(String sentence, Word one, Word next) {
        return !one.possessive() && sentence.substring(one.end(), next.start()).equals(" ");
    }

    private static CapitalRun run(String sentence, List<Word> words, int from, int to, int scene) {
        int start = from;
        String before = start > 0 ? before(words.get(start - 1)) : "";
        while (start < to - 1 && Nouns.DETERMINERS.contains(words.get(start).lower())) {
            before = words.get(start).lower();
            start++;
        }
        StringBuilder phrase = new StringBuilder();
        for (Word word : words.subList(start, to)) {
            phrase.append(phrase.length() == 0 ? "" : " ").append(word.key());
        }
        String after = sentence.substring(words.get(to - 1).end());
        return new CapitalRun(phrase.toString(), before, after, sentence, scene);
    }

    private static String before(Word word) {
        return word.possessive() ? word.lower() + "'s" : word.lower();
    }

    /** Returns whether an article, a possessive or a number stands before it. */
    boolean determined() {
        return Nouns.DETERMINERS.contains(before) || before.endsWith("'s");
    }

    String lastToken() {
        return phrase.substring(phrase.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
