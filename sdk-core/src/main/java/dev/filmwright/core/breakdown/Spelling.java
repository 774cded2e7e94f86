package dev.filmwright.core.breakdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Learns from running text how words are written, so that names in capitals can be written for people. */
final class Spelling {
    private static final Set<String> SMALL =
            Set.of("OF", "AND", "THE", "IN", "ON", "AT", "TO", "FOR", "A", "AN", "ABOVE");
    private static final Set<String> ROMAN = Set.of("II", "III", "IV", "VI", "VII", "VIII", "IX");

    private final Map<String, String> capitalised = new HashMap<>();
    private final Set<String> lowered = new HashSet<>();
    private final Set<String> acronyms = new HashSet<>();

    static Spelling of(Script script) {
        Spelling spelling = new Spelling();
        for (Script.Part part : script.parts()) {
            part.happenings().forEach(action -> spelling.learn(action.text(), false));
            part.speeches().forEach(speech -> spelling.learn(speech.text(), true));
        }
        return spelling;
    }

    private void learn(String text, boolean spoken) {
        for (String sentence : Sentences.of(text)) {
            List<Word> words = Words.of(sentence);
            for (int i = 0; i < words.size(); i++) {
                learn(words.get(i), i > 0, spoken);
            }
        }
    }

    private void learn(Word word, boolean inside, boolean spoken) {
        if (Character.isLowerCase(word.text().codePointAt(0))) {
            lowered.add(word.key());
        } else if (inside && !word.inCapitals() && word.text().length() > 1) {
            capitalised.putIfAbsent(word.key(), bare(word));
        } else if (spoken && word.inCapitals() && word.key().length() <= 4) {
            acronyms.add(word.key());
        }
    }

    private static String bare(Word word) {
        return word.text().substring(0, word.key().length());
    }

    /** Returns whether a word is only ever written with a capital, as names are. */
    boolean proper(String key) {
        return capitalised.containsKey(key) && !lowered.contains(key);
    }

    boolean everLowered(String key) {
        return lowered.contains(key);
    }

    /** Returns whether people say it as letters, e.g. {@code "FTL"}. */
    boolean acronym(String key) {
        boolean letters = key.length() <= 3 || key.chars().noneMatch(c -> "AEIOU".indexOf(c) >= 0);
        return letters && acronyms.contains(key) && !capitalised.containsKey(key);
    }

    /** Returns a name in capitals as it is written in running text. */
    String forPeople(String name) {
        StringBuilder written = new StringBuilder();
        for (String token : name.split(" ", -1)) {
            if (written.length() > 0) {
                written.append(' ');
            }
            written.append(token(token, written.length() == 0));
        }
        return written.toString();
    }

    private String token(String token, boolean first) {
        if (!first && SMALL.contains(token)) {
            return token.toLowerCase(Locale.ROOT);
        }
        boolean possessive = token.endsWith("'S");
        String key = possessive ? token.substring(0, token.length() - 2) : token;
        return core(key) + (possessive ? "'s" : "");
    }

    private String core(String key) {
        if (capitalised.containsKey(key)) {
            return capitalised.get(key);
        }
        boolean letters = acronym(key) || ROMAN.contains(key) || key.indexOf('.') >= 0;
        return letters ? key : capitalise(key);
    }

    private static String capitalise(String key) {
        StringBuilder written = new StringBuilder(key.toLowerCase(Locale.ROOT));
        boolean up = true;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (up) {
                written.setCharAt(i, Character.toUpperCase(c));
            }
            boolean prefix = (c == '\'' && i == 1) || c == '-' || c == '/' || c == '.';
            up = prefix || (i == 1 && key.startsWith("MC") && key.length() > 4);
        }
        return written.toString();
    }
}
