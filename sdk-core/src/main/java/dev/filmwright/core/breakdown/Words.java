package dev.filmwright.core.breakdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a text apart into words. */
final class Words {
    /** Possessive all through, so that a page without a blank costs no stack. */
    private static final Pattern WORD =
            Pattern.compile("#?+[\\p{L}\\p{N}]++(?:['\u2019.\\-/][\\p{L}\\p{N}]++)*+(?:(?<=s)['\u2019](?=\\s))?+");

    private Words() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
        }
        return words;
    }

    static int count(String text) {
        Matcher matcher = WORD.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
