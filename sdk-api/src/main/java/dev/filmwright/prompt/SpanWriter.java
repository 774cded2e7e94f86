package dev.filmwright.prompt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes the words of a prompt down for a {@link Dialect}, so that each keeps its origin and the marks between them have the
 * dialect's. Not thread-safe.
 *
 * <pre>{@code
 * SpanWriter out = new SpanWriter("prose");
 * content.sections().forEach(out::section);
 * return new Rendering(out.spans(), new SpanWriter("prose").avoid(content.avoid()).spans());
 * }</pre>
 */
public final class SpanWriter {
    private static final String ENDS = ".!?…";
    private static final String CLOSING = "\"”";
    private static final Pattern BETWEEN = Pattern.compile(
            "(?<=[\\p{L}\\d]{2}[.!?…]{1,3}[\"”’')]{0,1})(?<!\\b(?:Mr|Mrs|Ms|Dr|St|Prof|Capt|Sgt|Lt|Gen|Col|No|vs)\\.)\\s+(?=[\\p{Lu}\\d\\[\"“])");
    private static final Pattern LIST = Pattern.compile("[,;\\s]*[,;\\r\\n][,;\\s]*");
    private static final Pattern NOT =
            Pattern.compile("(?i)^(?:(?:no|not|without|never|avoid|do not|don['’]t(?: show)?)(?:\\s+any)?(?:\\s+|$))+");
    private static final String NAME = "name";
    private static final Set<String> DEEDS = Set.of("talent.action", "talent.interaction");
    private static final Pattern THING = Pattern.compile("[\\p{L}\\p{N}\\p{S}]");
    private static final Pattern END = Pattern.compile("[\\s.!:]+$");

    private final Origin joins;
    private final List<Span> spans = new ArrayList<>();

    /**
     * Creates a writer with nothing written.
     *
     * @param dialect the dialect's id, which its joining words come from
     */
    public SpanWriter(String dialect) {
        joins = Origin.of(Origin.Source.DIALECT, dialect);
    }

    /** Adds words as they are; empty ones are left out. */
    public SpanWriter add(Span words) {
        if (!words.text().isEmpty()) {
            spans.add(words);
        }
        return this;
    }

    /** Adds joining words or marks of the dialect's own; empty ones are left out. */
    public SpanWriter join(String words) {
        return add(new Span(words, joins));
    }

    /** Adds joining words, unless nothing is written yet. */
    public SpanWriter apart(String words) {
        return spans.isEmpty() ? this : join(words);
    }

    /** Adds words with a mark between them. */
    public SpanWriter list(List<Span> items, String mark) {
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                join(mark);
            }
            add(items.get(i));
        }
        return this;
    }

    /**
     * Adds a section as natural prose, if it says anything: each phrase of {@link SectionKind#ACTION} is a sentence, the phrases
     * of any other section make one, with semicolons. Parts of a phrase are joined as {@link #phrase} says.
     * Sentences begin with a capital, but for {@linkplain #exact exact} words.
     */
    public SpanWriter section(Section section) {
        boolean sentences = section.kind() == SectionKind.ACTION;
        boolean first = true;
        for (Phrase phrase : section.phrases()) {
            if (phrase.parts().isEmpty()) {
                continue;
            }
            apart(first || sentences ? " " : "; ");
            phrase(phrase.parts(), first || sentences);
            if (sentences) {
                end();
            }
            first = false;
        }
        return first || sentences ? this : end();
    }

    /** Adds the parts of a phrase, joined by commas, a colon before a quotation, or a blank between who does something and what. */
    public SpanWriter phrase(List<Span> parts, boolean capital) {
        for (int i = 0; i < parts.size(); i++) {
            Span part = parts.get(i);
            if (i > 0) {
                join(mark(parts.get(i - 1), part));
            }
            add(capital && i == 0 ? capitalised(part) : part);
        }
        return this;
    }

    private static String mark(Span before, Span part) {
        if (part.text().startsWith("“")) {
            return ": ";
        }
        boolean doer = before.origin().field().equals(NAME);
        return doer && DEEDS.contains(part.origin().field()) ? " " : ", ";
    }

    /**
     * Adds what is not to be seen, as a list: every part is taken apart at its commas, "no" and its like before a thing are
     * cut, as models are told the thing itself, and what is there already is left out.
     */
    public SpanWriter avoid(List<Phrase> avoid) {
        Set<String> told = new HashSet<>();
        for (Phrase phrase : avoid) {
            for (Span part : phrase.parts()) {
                for (String piece : exact(part)
                        ? new String[] {part.text()}
                        : LIST.split(part.text().strip())) {
                    String thing = END.matcher(NOT.matcher(piece.strip()).replaceFirst(""))
                            .replaceFirst("");
                    if (THING.matcher(thing).find() && told.add(thing.toLowerCase(Locale.ROOT))) {
                        apart(", ").add(new Span(thing.strip(), part.origin()));
                    }
                }
            }
        }
        return this;
    }

    /** Ends a sentence, unless nothing is written or it is ended already. */
    public SpanWriter end() {
        if (spans.isEmpty()) {
            return this;
        }
        String last = spans.get(spans.size() - 1).text();
        int mark = last.length() - 1;
        if (CLOSING.indexOf(last.charAt(mark)) >= 0) {
            mark--;
        }
        return mark < 0 || ENDS.indexOf(last.charAt(mark)) < 0 ? join(".") : this;
    }

    /** Returns whether nothing is written yet. */
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Returns whether a piece of what is written holds this. */
    public boolean mentions(Pattern what) {
        return spans.stream().anyMatch(span -> what.matcher(span.text()).find());
    }

    /** Returns what is written, in pieces. */
    public List<Span> spans() {
        return List.copyOf(spans);
    }

    /** Returns whether words work as they are written only: an asset's phrase for a provider may hold tokens it was taught. */
    public static boolean exact(Span words) {
        return words.origin().field().startsWith(Origin.FRAGMENTS);
    }

    /** Returns the same words beginning with a capital; {@linkplain #exact exact} ones as they are. */
    public static Span capitalised(Span words) {
        String text = words.text();
        if (text.isEmpty() || exact(words)) {
            return words;
        }
        int first = text.offsetByCodePoints(0, 1);
        String capital = text.substring(0, first).toUpperCase(Locale.ROOT);
        return text.startsWith(capital) ? words : new Span(capital + text.substring(first), words.origin());
    }

    /** Returns the sentences of words, each with their origin; an abbreviation such as "Mr." ends none. */
    public static List<Span> sentences(Span words) {
        if (exact(words)) {
            return List.of(words);
        }
        List<Span> sentences = new ArrayList<>();
        for (String sentence :
                BETWEEN.split(Objects.requireNonNull(words, "words").text().strip())) {
            if (!sentence.isBlank()) {
                sentences.add(new Span(sentence.strip(), words.origin()));
            }
        }
        return sentences;
    }
}
