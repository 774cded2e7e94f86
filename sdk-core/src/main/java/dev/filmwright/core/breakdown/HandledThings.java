package dev.filmwright.core.breakdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts well-known things in the action; those named twice or more are things of the film. */
final class HandledThings {
    private static final int REPEATEDLY = 2;

    private static final Set<String> KIND_OF =
            Set.of("call", "calls", "room", "door", "core", "shop", "game", "list", "screen", "number", "system");

    /** Noun to how often each word stands before it; the empty one counts all. */
    private final Map<String, Map<String, Integer>> uses = new LinkedHashMap<>();

    private HandledThings() {}

    static List<Thing> find(Script script) {
        HandledThings counter = new HandledThings();
        for (Script.Part part : script.parts()) {
            part.actionSentences().forEach(counter::count);
        }
        List<Thing> found = new ArrayList<>();
        counter.uses.forEach((noun, before) -> {
            int count = before.getOrDefault("", 0);
            if (count >= REPEATEDLY) {
                found.add(thing(noun, count, before));
            }
        });
        return found;
    }

    private void count(String sentence) {
        List<Word> words = Words.of(sentence);
        for (int i = 1; i < words.size(); i++) {
            String noun = Lexicon.THINGS.base(words.get(i).lower()).orElse("");
            if (!noun.isEmpty() && Nouns.at(words, i) && !modifies(words, i, sentence)) {
                Map<String, Integer> before = uses.computeIfAbsent(noun, first -> new TreeMap<>());
                before.merge("", 1, Integer::sum);
                compound(words.get(i - 1), sentence, words.get(i))
                        .ifPresent(word -> before.merge(word, 1, Integer::sum));
            }
        }
    }

    /** Returns whether it only says of what kind the next word is, as {@code card} in {@code "card game"}. */
    private static boolean modifies(List<Word> words, int index, String sentence) {
        if (index + 1 >= words.size()
                || !sentence.substring(
                                words.get(index).end(), words.get(index + 1).start())
                        .equals(" ")) {
            return false;
        }
        String next = words.get(index + 1).lower();
        return KIND_OF.contains(next) || Lexicon.THINGS.has(next);
    }

    private static Optional<String> compound(Word before, String sentence, Word noun) {
        boolean apart = !sentence.substring(before.end(), noun.start()).equals(" ");
        boolean loose = apart
                || before.possessive()
                || Nouns.DETERMINERS.contains(before.lower())
                || Nouns.CONNECTORS.contains(before.lower());
        return loose ? Optional.empty() : Optional.of(before.lower());
    }

    private static Thing thing(String noun, int count, Map<String, Integer> before) {
        String why = "named " + count + " times in the action: " + noun;
        String bare = noun.toUpperCase(Locale.ROOT);
        for (Map.Entry<String, Integer> word : before.entrySet()) {
            boolean always = word.getValue() >= REPEATEDLY && word.getValue() * 2 >= count;
            if (!word.getKey().isEmpty() && always) {
                return new Thing(word.getKey().toUpperCase(Locale.ROOT) + " " + bare, List.of(bare), why);
            }
        }
        return new Thing(bare, List.of(), why);
    }
}
