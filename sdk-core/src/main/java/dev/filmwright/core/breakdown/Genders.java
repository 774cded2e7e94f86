package dev.filmwright.core.breakdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Learns from the script's pronouns who is he and who is she, so that a pronoun can be read as a name. */
final class Genders {
    /** Key to how much more often it is she than he. */
    private final Map<String, Integer> leaning = new HashMap<>();

    static Genders of(Script script, Mentions people) {
        Genders genders = new Genders();
        for (Script.Part part : script.parts()) {
            part.happenings().forEach(happening -> genders.learn(Sentences.of(happening.text()), people));
        }
        return genders;
    }

    private void learn(List<String> sentences, Mentions people) {
        String alone = "";
        for (String sentence : sentences) {
            List<String> named =
                    people.in(sentence).stream().map(Mention::key).distinct().toList();
            String candidate = named.size() == 1 ? named.get(0) : named.isEmpty() ? alone : "";
            if (!candidate.isEmpty()) {
                leaning.merge(candidate, votes(sentence), Integer::sum);
            }
            alone = candidate;
        }
    }

    private static int votes(String sentence) {
        int votes = 0;
        for (Word word : Words.of(sentence)) {
            votes += switch (word.lower()) {
                case "she", "her", "hers", "herself", "woman", "girl", "lady" -> 1;
                case "he", "his", "him", "himself", "man", "boy", "gentleman" -> -1;
                default -> 0;
            };
        }
        return votes;
    }

    /** Returns {@code "she"} or {@code "he"}, whichever the script says more often of this character, or nothing. */
    String pronoun(String key) {
        int lean = leaning.getOrDefault(key, 0);
        return lean > 0 ? "she" : lean < 0 ? "he" : "";
    }

    /** Returns whether {@code pronoun}, {@code "he"} or {@code "she"}, can mean this character. */
    boolean fits(String key, String pronoun) {
        int lean = leaning.getOrDefault(key, 0);
        return pronoun.equals("she") ? lean >= 0 : lean <= 0;
    }
}
