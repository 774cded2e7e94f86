package dev.filmwright.core.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That words speak of a topic.
 *
 * @param first the first of the words
 * @param last the last of them
 * @param term what they say
 */
record Mention(int first, int last, Topic.Term term) {
    private static final Set<String> NOT_AFTER =
            Set.of("every", "each", "one", "some", "any", "next", "other", "per", "all", "no", "without", "like");

    /** Finds where a topic is spoken of; "night watchman" speaks of nobody's night. */
    static List<Mention> in(Words words, Topic topic) {
        List<Mention> found = List.of();
        for (int i = 0; i < words.size(); i++) {
            @Nullable Mention mention = at(words, i, topic);
            if (mention != null) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(mention);
                i = mention.last;
            }
        }
        return found;
    }

    private static @Nullable Mention at(Words words, int first, Topic topic) {
        int last = first;
        String next = words.after(first);
        Topic.@Nullable Term term =
                twice(words.word(first)) && !next.isEmpty() ? topic.term(words.word(first) + " " + next) : null;
        if (term != null) {
            last = first + 1;
        } else {
            term = topic.term(words.word(first));
        }
        if (term == null || NOT_AFTER.contains(words.before(first))) {
            return null;
        }
        if (!term.adjective() && Grammar.head(words.after(last))) {
            last++;
        }
        String after = words.after(last);
        boolean compound = !term.adjective() && !after.isEmpty() && !Grammar.function(after) && !Grammar.verb(after);
        boolean ofTheDay = words.word(first).equals("day")
                && words.before(first).equals("the")
                && words.before(first - 1).equals("of");
        return compound || ofTheDay ? null : new Mention(first, last, term);
    }

    /** Only these begin a term of two words; asking for each pair would cost more than all the rest. */
    private static boolean twice(String word) {
        return switch (word) {
            case "first",
                    "golden",
                    "magic",
                    "blue",
                    "clear",
                    "soft",
                    "hard",
                    "warm",
                    "cold",
                    "cool",
                    "harsh",
                    "dim",
                    "bright",
                    "low",
                    "red",
                    "natural",
                    "flat",
                    "neon",
                    "fluorescent" -> true;
            default -> false;
        };
    }
}
