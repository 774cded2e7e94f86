package dev.filmwright.core.prompt;

import java.util.ArrayList;
import java.util.List;

/** Puts together what is left of a text, and what was taken from it. */
final class Remainder {
    private final Words words;
    private final boolean[] gone;
    private boolean torn;

    Remainder(Words words, boolean[] gone) {
        this.words = words;
        this.gone = gone;
    }

    /** Returns the runs of words that are gone, as they stood. */
    List<String> removed() {
        List<String> removed = new ArrayList<>();
        for (int i = 0; i < gone.length; i++) {
            if (gone[i]) {
                int start = i;
                while (i + 1 < gone.length && gone[i + 1]) {
                    i++;
                }
                removed.add(words.text().substring(words.start(start), words.end(i)));
            }
        }
        return removed;
    }

    /** Returns the rest; between two clauses stands what stood after the first of them. */
    String kept() {
        StringBuilder kept = new StringBuilder(words.text().length());
        int before = -1;
        for (int i = 0; i < gone.length; i++) {
            if (gone[i]) {
                continue;
            }
            if (before < 0) {
                if (i == 0) {
                    kept.append(words.text(), 0, words.start(0));
                } else if (conjunction(words.word(i)) && words.before(i).isEmpty()) {
                    continue;
                }
            } else {
                kept.append(between(before, i));
            }
            kept.append(form(i));
            before = i;
        }
        if (before < 0) {
            return "";
        }
        int end = words.end(words.size() - 1);
        return kept.append(words.text().substring(end)).toString();
    }

    /** Returns whether a bracket or a quotation was taken apart. */
    boolean torn() {
        return torn;
    }

    private static boolean conjunction(String word) {
        return word.equals("and") || word.equals("but") || word.equals("or");
    }

    /** What stood between two words that are neighbours now; the mark of the clause that went counts. */
    private String between(int before, int now) {
        String next = words.text().substring(words.end(before), words.start(before + 1));
        if (now == before + 1) {
            return next;
        }
        String last = words.text().substring(words.end(now - 1), words.start(now));
        if (next.strip().equals("(") && last.startsWith(")")) {
            return last.substring(1);
        }
        torn |= brackets(next) || brackets(last);
        return next.isBlank() ? last : next;
    }

    private static boolean brackets(String marks) {
        return marks.chars().anyMatch(c -> "()[]\u201C\u201D\"".indexOf(c) >= 0);
    }

    /** A word as it stood; an article suits the word that follows now. */
    private String form(int word) {
        String text = words.text().substring(words.start(word), words.end(word));
        boolean article = text.equalsIgnoreCase("a") || text.equalsIgnoreCase("an");
        boolean changed = article && word + 1 < gone.length && gone[word + 1];
        if (!changed) {
            return text;
        }
        int next = word + 1;
        while (next < gone.length && gone[next]) {
            next++;
        }
        String suited = Grammar.article(words.word(next));
        return text.startsWith("A") ? "A" + suited.substring(1) : suited;
    }
}
