package dev.filmwright.core.breakdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gathers the script's own words on how its places look: what a scene opens with before anybody is named. */
final class PlaceDescriptions {
    private static final int SENTENCES = 3;
    private static final int LETTERS = 400;
    private static final int OPENING = 2;
    private static final Set<String> SOMEBODY =
            Set.of("he", "she", "they", "his", "her", "their", "we", "i", "you", "him", "them", "everyone", "someone");

    private PlaceDescriptions() {}

    /** Returns the descriptions by the places' names. */
    static Map<String, String> of(Script script, List<Place> places, Mentions characters) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            String name = places.get(i).name();
            if (!found.containsKey(name) && places.get(i).stated()) {
                String opening = opening(script.parts().get(i), characters);
                if (!opening.isEmpty()) {
                    found.put(name, opening);
                }
            }
        }
        return found;
    }

    private static String opening(Script.Part part, Mentions characters) {
        List<String> kept = new ArrayList<>();
        int length = 0;
        for (Block block : part.blocks().stream().limit(OPENING).toList()) {
            if (!(block instanceof Block.Happening happening) || happening.centered()) {
                break;
            }
            for (String sentence : Sentences.of(happening.text())) {
                length += sentence.length();
                if (kept.size() >= SENTENCES || length > LETTERS || !ofThePlace(sentence, characters)) {
                    return String.join(" ", kept);
                }
                kept.add(sentence);
            }
        }
        return String.join(" ", kept);
    }

    /** Returns whether a sentence names nobody, shows no words and is no camera direction. */
    static boolean ofThePlace(String sentence, Mentions characters) {
        List<Word> words = Words.of(sentence);
        boolean direction = words.size() < 3 || words.stream().allMatch(Word::inCapitals);
        boolean people = words.stream()
                .limit(4)
                .anyMatch(
                        word -> Lexicon.PEOPLE.has(word.lower()) || word.lower().equals("two"));
        return !direction
                && !people
                && characters.in(sentence).isEmpty()
                && words.stream()
                        .noneMatch(word -> SOMEBODY.contains(word.text().toLowerCase(Locale.ROOT)));
    }
}
