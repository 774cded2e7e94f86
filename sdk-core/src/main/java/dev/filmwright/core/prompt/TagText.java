package dev.filmwright.core.prompt;

import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.SpanWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes tags of words: short, without sentence marks, and with nothing in them that a model's own syntax would read. */
final class TagText {
    private static final Pattern COMMA = Pattern.compile("[,;]+(?=\\s|$)|\\R");
    private static final Pattern ENDS = Pattern.compile("^[\\s,;.!?…]+|[\\s,;.!?…:]+$");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}]+");
    private static final Pattern SIGNS = Pattern.compile("[\\\\()\\[\\]]");
    private static final Pattern NETWORK = Pattern.compile("[<>]");
    private static final Pattern EMBEDDING = Pattern.compile("(?i)(embedding)\\s*:");
    private static final Pattern KEYWORDS =
            Pattern.compile("\\b(?:AND|BREAK|AND_SALT|ADDCOMM|ADDBASE|ADDROW|ADDCOL)\\b");

    private TagText() {}

    /** Returns whether words are a name. */
    static boolean name(Span words) {
        String field = words.origin().field();
        return field.equals("name") || field.equals("line.speaker");
    }

    /** Returns whether words stand as they were written: a phrase for a provider whose brackets close. */
    static boolean untouched(Span words) {
        return SpanWriter.exact(words) && TagRules.closed(words.text());
    }

    /** Returns the tags in words, escaped; names and phrases for a provider in one piece and in their own letters. */
    static List<Span> pieces(Span words, Set<String> names) {
        if (SpanWriter.exact(words) || name(words)) {
            Span safe = safe(words);
            return safe.text().isEmpty() ? List.of() : List.of(safe);
        }
        List<Span> pieces = new ArrayList<>();
        for (Span sentence : SpanWriter.sentences(words)) {
            boolean first = true;
            for (String piece : COMMA.split(sentence.text())) {
                String bare = ENDS.matcher(piece).replaceAll("");
                if (!bare.isEmpty()) {
                    String text = safe(first ? lowered(bare, names) : bare);
                    if (!text.isEmpty()) {
                        pieces.add(new Span(text, words.origin()));
                    }
                    first = false;
                }
            }
        }
        return pieces;
    }

    /** Returns words in which nothing is syntax. */
    static Span safe(Span words) {
        return untouched(words) ? words : new Span(safe(words.text()), words.origin());
    }

    private static String safe(String text) {
        String plain = NETWORK.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
        String calm = KEYWORDS.matcher(EMBEDDING.matcher(plain).replaceAll("$1"))
                .replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
        return SIGNS.matcher(calm.strip()).replaceAll("\\\\$0");
    }

    /** A sentence's first word loses its capital, unless it is somebody's name or has a reason of its own for it. */
    private static String lowered(String text, Set<String> names) {
        int blank = text.indexOf(' ');
        String first = blank < 0 ? text : text.substring(0, blank);
        String bare = first.replaceAll("['’]s$", "");
        return names.contains(bare) || !bare.equals(first) ? text : Wording.lowered(text, "");
    }
}
