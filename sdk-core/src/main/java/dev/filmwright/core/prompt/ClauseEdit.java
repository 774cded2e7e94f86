package dev.filmwright.core.prompt;

import java.util.Arrays;
import java.util.List;

/** Decides which words of one clause go when what it says of a topic goes. */
final class ClauseEdit {
    private final Words words;
    private final int first;
    private final int last;
    private final boolean[] gone;

    ClauseEdit(Words words, int first, int last, boolean[] gone) {
        this.words = words;
        this.first = first;
        this.last = last;
        this.gone = gone;
    }

    /**
     * Takes out what some mentions say.
     *
     * @param whole whether the whole clause may go where it does not stand without them; else it stays as it is
     */
    void remove(List<Mention> mentions, boolean whole) {
        if (speaksOfOneThingOnly(mentions) && mentions.stream().allMatch(this::alone) && standsWithout()) {
            return;
        }
        Arrays.fill(gone, first, last + 1, whole || nothingElse(mentions));
    }

    private boolean nothingElse(List<Mention> mentions) {
        for (int i = first; i <= last; i++) {
            int word = i;
            boolean said = mentions.stream().anyMatch(mention -> mention.first() <= word && word <= mention.last());
            if (!said && !Grammar.function(words.word(i)) && !Grammar.modifier(words.word(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean speaksOfOneThingOnly(List<Mention> mentions) {
        return mentions.stream()
                        .mapToInt(mention -> mention.term().group())
                        .distinct()
                        .count()
                == 1;
    }

    /** Takes what belongs to a mention alone, if the rest of the clause does not hang on it. */
    private boolean alone(Mention mention) {
        return mention.term().adjective() ? adjective(mention) : phrase(mention);
    }

    private boolean adjective(Mention mention) {
        String next = words.after(mention.last());
        boolean lit = words.word(mention.first()).endsWith("lit");
        int from = words.before(mention.first()).endsWith("ly") ? mention.first() - 1 : mention.first();
        if (lit && (next.equals("by") || next.equals("with") || next.equals("from"))) {
            Arrays.fill(gone, from, last + 1, true);
            return true;
        }
        if (next.isEmpty() || Grammar.function(next)) {
            return false;
        }
        Arrays.fill(gone, from, mention.last() + 1, true);
        return true;
    }

    private boolean phrase(Mention mention) {
        int from = mention.first() - 1;
        while (from >= first && Grammar.modifier(words.word(from))) {
            from--;
        }
        if (from < first || !Grammar.preposition(words.word(from))) {
            return false;
        }
        String next = words.after(mention.last());
        if (!next.isEmpty() && !Grammar.function(next)) {
            return false;
        }
        if (from > first && Grammar.adverb(words.word(from - 1))) {
            from--;
        }
        Arrays.fill(gone, from, mention.last() + 1, true);
        return true;
    }

    /** Returns whether what is left says something and ends in a word that may end it. */
    private boolean standsWithout() {
        int end = last;
        while (end >= first && gone[end]) {
            end--;
        }
        if (end < first || (end < last && Grammar.function(words.word(end)))) {
            return false;
        }
        for (int i = first; i <= end; i++) {
            if (!gone[i] && !Grammar.function(words.word(i)) && !Grammar.modifier(words.word(i))) {
                return true;
            }
        }
        return false;
    }
}
