package dev.filmwright.core.diff;

import dev.filmwright.prompt.TextChange;
import dev.filmwright.prompt.TextChange.Kind;
import java.util.ArrayList;
import java.util.List;

/** Tells two texts apart word by word. Where that would take too long (thousands of words), by one change. */
public final class WordDiff {
    private WordDiff() {}

    /** Returns the pieces in order, what is removed before what is added in its place, none of them empty. */
    public static List<TextChange> between(String first, String second) {
        List<String> one = Tokens.of(first);
        List<String> other = Tokens.of(second);
        List<TextChange> changes = new ArrayList<>();
        int kept = 0;
        for (Hunk hunk : Hunks.between(one, other)) {
            add(changes, Kind.KEPT, Hunk.words(one, kept, hunk.start()));
            add(changes, Kind.REMOVED, Hunk.words(one, hunk.start(), hunk.end()));
            add(changes, Kind.ADDED, Hunk.words(other, hunk.from(), hunk.to()));
            kept = hunk.end();
        }
        add(changes, Kind.KEPT, Hunk.words(one, kept, one.size()));
        return List.copyOf(changes);
    }

    private static void add(List<TextChange> changes, Kind kind, String words) {
        if (!words.isEmpty()) {
            changes.add(new TextChange(kind, words));
        }
    }
}
