package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.TitlePage;
import java.util.Locale;
import java.util.Set;

/**
 * A title page: {@code Key: value} from the first line of words on, values on indented lines below, up to the first empty
 * line.
 *
 * @param titlePage what was read
 * @param lines how many lines it takes up, with what stands before it; 0 if there is none
 * @param known whether any of its keys is known
 */
record TitlePageParser(TitlePage titlePage, int lines, boolean known) {
    private static final int LONGEST_KEY = 30;
    private static final TitlePageParser NONE = new TitlePageParser(TitlePage.EMPTY, 0, false);
    private static final Set<String> KNOWN = Set.of(
            "title",
            "credit",
            "author",
            "authors",
            "source",
            "draft date",
            "contact",
            "notes",
            "copyright",
            "date",
            "revision",
            "format",
            "font",
            "watermark");

    static TitlePageParser parse(SourceText source) {
        Lines lines = new Lines(source);
        int count = 0;
        boolean more = lines.next();
        while (more && lines.kind() != Lines.Kind.TEXT) {
            more = lines.next();
            count++;
        }
        if (!more || lines.from() > lines.start() || !beginsWithKey(lines.words())) {
            return NONE;
        }
        boolean doubtful = isDoubtful(lines.words());
        TitlePageLines read = new TitlePageLines();
        while (more && read.add(lines)) {
            more = lines.next();
            count++;
        }
        TitlePage titlePage = read.titlePage();
        boolean known = titlePage.entries().stream()
                .anyMatch(entry -> KNOWN.contains(entry.key().toLowerCase(Locale.ROOT)));
        return doubtful && !known ? NONE : new TitlePageParser(titlePage, count, known);
    }

    /**
     * Returns whether a script that begins with this line may be read as having a title page.
     *
     * @param alone whether an empty line follows, so that no known key does
     */
    static boolean mayBeginWith(String words, boolean alone) {
        return beginsWithKey(words) && !(alone && isDoubtful(words));
    }

    private static boolean beginsWithKey(String words) {
        return !words.isEmpty()
                && !Blanks.is(words.charAt(0))
                && words.indexOf(':') > 0
                && !LineClassifier.isMarked(words)
                && HeadingPrefix.length(key(words)) == 0;
    }

    /** Returns whether a first line is a key only if a known one follows: it may as well be a transition or a sentence. */
    private static boolean isDoubtful(String words) {
        String key = key(words);
        boolean sentence = key.length() > LONGEST_KEY || key.contains(". ") || key.indexOf(',') >= 0;
        return sentence || Transitions.looksLikeOne(key);
    }

    /** Returns the key that {@code words} begin with, and its colon. */
    private static String key(String words) {
        return EmphasisParser.plain(Blanks.trimEnd(words.substring(0, words.indexOf(':')))) + ":";
    }
}
