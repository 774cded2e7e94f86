package dev.filmwright.core.breakdown;

import java.util.function.Consumer;

/** The regular English forms of a word; irregular ones are listed in the lexica. */
final class Inflections {
    private Inflections() {}

    static void plurals(String noun, Consumer<String> forms) {
        if (noun.endsWith("man")) {
            forms.accept(noun.substring(0, noun.length() - 2) + "en");
        } else if (noun.endsWith("fe")) {
            forms.accept(noun.substring(0, noun.length() - 2) + "ves");
        } else {
            forms.accept(sForm(noun));
        }
    }

    static void verbForms(String verb, Consumer<String> forms) {
        forms.accept(sForm(verb));
        String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
        forms.accept(stem + "ing");
        if (verb.endsWith("y") && verb.length() > 3 && !vowelBefore(verb)) {
            forms.accept(verb.substring(0, verb.length() - 1) + "ied");
        } else {
            forms.accept(stem + "ed");
        }
        String doubled = verb + verb.charAt(verb.length() - 1);
        forms.accept(doubled + "ing");
        forms.accept(doubled + "ed");
    }

    private static String sForm(String word) {
        if (word.endsWith("y") && !vowelBefore(word)) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word.matches(".*(?:s|x|z|ch|sh|o)") ? word + "es" : word + "s";
    }

    private static boolean vowelBefore(String word) {
        return word.length() > 1 && "aeiou".indexOf(word.charAt(word.length() - 2)) >= 0;
    }
}
