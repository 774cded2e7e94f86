package dev.filmwright.core.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Free words without those that speak of a topic: whole clauses, or a phrase such as "at dusk" where the rest of the clause
 * stands without it. Where it would not, more is taken rather than a sentence left in pieces.
 *
 * @param kept what is left, possibly nothing
 * @param removed what was taken
 */
record Stripped(String kept, List<String> removed) {

    /** Takes all out that speaks of a topic. */
    static Stripped of(String text, Topic topic) {
        return of(text, topic, Set.of());
    }

    /**
     * Takes out what speaks of a topic, as something else is said of it.
     *
     * @param said the groups that are said: words of the same one stay where more would go with them
     */
    static Stripped of(String text, Topic topic, Set<Integer> said) {
        if (text.isEmpty()) {
            return new Stripped(text, List.of());
        }
        Words words = Words.of(text);
        List<Mention> mentions = new ArrayList<>(Mention.in(words, topic));
        mentions.removeIf(mention -> mention.term().group() == Topic.SUN
                && said.stream().noneMatch(group -> Topic.contradict(Topic.SUN, group)));
        return mentions.isEmpty() ? new Stripped(text, List.of()) : without(words, mentions, said);
    }

    private static Stripped without(Words words, List<Mention> mentions, Set<Integer> said) {
        boolean[] gone = new boolean[words.size()];
        for (int first = 0; first < words.size(); ) {
            int last = words.clauseEnd(first);
            List<Mention> here = new ArrayList<>();
            for (Mention mention : mentions) {
                if (mention.first() >= first && mention.last() <= last) {
                    here.add(mention);
                }
            }
            if (!here.isEmpty()) {
                boolean same = here.stream()
                        .allMatch(mention -> said.contains(mention.term().group()));
                new ClauseEdit(words, first, last, gone).remove(here, !same);
            }
            first = last + 1;
        }
        return ofGone(words, gone);
    }

    /** Returns what is left of a text without some of its words. */
    static Stripped ofGone(Words words, boolean[] gone) {
        Remainder remainder = new Remainder(words, gone);
        String kept = remainder.kept();
        // A bracket without its partner is worse than a contradiction, which the check will find.
        return balanced(words.text()) && !balanced(kept)
                ? new Stripped(words.text(), List.of())
                : new Stripped(kept, remainder.removed());
    }

    private static boolean balanced(String text) {
        return count(text, '(') == count(text, ')')
                && count(text, '[') == count(text, ']')
                && count(text, '\u201C') == count(text, '\u201D')
                && count(text, '"') % 2 == 0;
    }

    private static int count(String text, char wanted) {
        int count = 0;
        for (int i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + 1)) {
            count++;
        }
        return count;
    }
}
