package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.RichText.Emphasis;
import dev.filmwright.screenplay.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads the {@code Paragraph} a cursor stands on, and leaves it. */
final class FdxParagraphReader {
    private final FdxCursor cursor;
    private final boolean inDual;
    private final StringBuilder plain = new StringBuilder();
    private final List<RichText.Run> runs = new ArrayList<>();
    private final List<FdxParagraph.Note> notes = new ArrayList<>();
    private final List<FdxParagraph> dual = new ArrayList<>();
    private String synopsis = "";
    private boolean omits;

    private FdxParagraphReader(FdxCursor cursor, boolean inDual) {
        this.cursor = cursor;
        this.inDual = inDual;
    }

    static FdxParagraph read(FdxCursor cursor) throws XMLStreamException {
        return new FdxParagraphReader(cursor, false).read();
    }

    /** Reads the paragraphs in the element that is open, and leaves it. */
    static List<FdxParagraph> readAll(FdxCursor cursor) throws XMLStreamException {
        return readAll(cursor, false);
    }

    private static List<FdxParagraph> readAll(FdxCursor cursor, boolean inDual) throws XMLStreamException {
        List<FdxParagraph> paragraphs = new ArrayList<>();
        while (cursor.nextChild()) {
            if (cursor.name().equals("Paragraph")) {
                paragraphs.add(new FdxParagraphReader(cursor, inDual).read());
            } else {
                cursor.skip();
            }
        }
        return paragraphs;
    }

    private FdxParagraph read() throws XMLStreamException {
        int start = cursor.start();
        SourceSpan opening = cursor.spanFrom(start);
        FdxParagraph.Form form = new FdxParagraph.Form(
                cursor.attribute("Type"),
                cursor.attribute("Number"),
                cursor.attribute("Alignment").equals("Center"),
                cursor.attribute("StartsNewPage").equals("Yes"));
        while (cursor.nextChild()) {
            readChild();
        }
        SourceSpan span =
                new SourceSpan(opening.line(), start, cursor.spanFrom(start).end());
        return new FdxParagraph(
                form,
                new RichText(plain.toString(), runs),
                List.copyOf(notes),
                Optional.of(synopsis).filter(words -> !words.isEmpty()),
                omits,
                List.copyOf(dual),
                span);
    }

    private void readChild() throws XMLStreamException {
        switch (cursor.name()) {
            case "Text" -> readText();
            case "ScriptNote" -> {
                int start = cursor.start();
                String words = paragraphsWithin("\n");
                notes.add(new FdxParagraph.Note(words, plain.length(), cursor.spanFrom(start)));
            }
            case "SceneProperties" -> readProperties();
            case "DualDialogue" -> {
                if (inDual) {
                    cursor.skip();
                } else {
                    dual.addAll(readAll(cursor, true));
                }
            }
            case "OmittedScene" -> {
                omits = true;
                cursor.skip();
            }
            default -> cursor.skip();
        }
    }

    private void readText() throws XMLStreamException {
        List<String> styles = List.of(cursor.attribute("Style").split("\\+"));
        String words = cursor.characters();
        int start = plain.length();
        plain.append(styles.contains("AllCaps") ? words.toUpperCase(Locale.ROOT) : words);
        if (plain.length() == start) {
            return;
        }
        if (styles.contains("Italic")) {
            runs.add(new RichText.Run(start, plain.length(), Emphasis.ITALIC));
        }
        if (styles.contains("Bold")) {
            runs.add(new RichText.Run(start, plain.length(), Emphasis.BOLD));
        }
        if (styles.contains("Underline")) {
            runs.add(new RichText.Run(start, plain.length(), Emphasis.UNDERLINE));
        }
    }

    private void readProperties() throws XMLStreamException {
        while (cursor.nextChild()) {
            if (cursor.name().equals("Summary")) {
                synopsis = paragraphsWithin(" ");
            } else {
                cursor.skip();
            }
        }
    }

    /** Leaves the element that is open and returns the words of the paragraphs in it. */
    private String paragraphsWithin(String separator) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        while (cursor.nextChild()) {
            words.append(words.isEmpty() ? "" : separator);
            if (cursor.name().equals("Paragraph")) {
                while (cursor.nextChild()) {
                    if (cursor.name().equals("Text")) {
                        words.append(cursor.characters());
                    } else {
                        cursor.skip();
                    }
                }
            } else {
                cursor.skip();
            }
        }
        return Blanks.trim(words.toString());
    }
}
