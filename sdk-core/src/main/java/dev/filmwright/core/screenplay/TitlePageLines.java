package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.TitlePage;
import java.util.ArrayList;
import java.util.List;

/** The lines of a title page, as they are read. */
final class TitlePageLines {
    private final List<TitlePage.Entry> entries = new ArrayList<>();
    private final List<RichText> values = new ArrayList<>();
    private String key = "";

    /** Adds a line, or returns false if the title page ends before it. */
    boolean add(Lines lines) {
        return switch (lines.kind()) {
            case BLANK -> false;
            case SPACER -> values.add(RichText.of(""));
            case NOTES -> true;
            case TEXT -> addWords(lines);
        };
    }

    TitlePage titlePage() {
        finishEntry();
        return new TitlePage(entries);
    }

    private boolean addWords(Lines lines) {
        String words = lines.words();
        if (lines.from() > lines.start()) {
            return values.add(EmphasisParser.parse(words));
        }
        int colon = words.indexOf(':');
        if (colon < 1) {
            return false;
        }
        finishEntry();
        key = EmphasisParser.plain(Blanks.trimEnd(words.substring(0, colon)));
        String value = Blanks.trim(words.substring(colon + 1));
        return value.isEmpty() || values.add(EmphasisParser.parse(value));
    }

    private void finishEntry() {
        if (!key.isEmpty()) {
            entries.add(new TitlePage.Entry(key, values));
            values.clear();
        }
    }
}
