package dev.filmwright.core.screenplay;

import dev.filmwright.InvalidInputException;
import dev.filmwright.screenplay.Diagnostic;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.TitlePage;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Reads Final Draft's FDX. There is no public schema: the paragraphs known from files that Final Draft and others wrote
 * are read, every other element is passed over.
 */
final class FdxReader {
    private FdxReader() {}

    /** Returns whether a text is meant as XML. */
    static boolean isXml(String text) {
        int at = Blanks.skip(text, 0, text.length());
        if (text.startsWith("<?xml", at) || text.startsWith("<!", at) || text.startsWith("<FinalDraft", at)) {
            return true;
        }
        boolean tag = text.startsWith("<", at) && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        return tag && (text.indexOf("</", at) > 0 || text.indexOf("/>", at) > 0);
    }

    static Screenplay read(String name, String text) {
        try {
            FdxCursor cursor = new FdxCursor(text);
            String root = cursor.root();
            if (!root.equals("FinalDraft")) {
                throw new InvalidInputException(
                        "screenplay",
                        name,
                        "this is XML, but <" + root + "> is no Final Draft script; save it as .fdx or .fountain");
            }
            return read(cursor);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new InvalidInputException(
                    "screenplay", name, "its XML is broken at line " + line + "; save it again from Final Draft", e);
        }
    }

    private static Screenplay read(FdxCursor cursor) throws XMLStreamException {
        List<Diagnostic> diagnostics = new ArrayList<>();
        FdxScript script = new FdxScript(diagnostics);
        TitlePage titlePage = TitlePage.EMPTY;
        while (cursor.nextChild()) {
            if (cursor.name().equals("Content")) {
                FdxParagraphReader.readAll(cursor).forEach(script::add);
            } else if (cursor.name().equals("TitlePage")) {
                titlePage = titlePage(cursor);
            } else {
                cursor.skip();
            }
        }
        return new Screenplay(titlePage, script.elements(), diagnostics);
    }

    private static TitlePage titlePage(FdxCursor cursor) throws XMLStreamException {
        List<FdxParagraph> lines = new ArrayList<>();
        while (cursor.nextChild()) {
            if (cursor.name().equals("Content")) {
                lines.addAll(FdxParagraphReader.readAll(cursor));
            } else {
                cursor.skip();
            }
        }
        return FdxTitlePage.guess(lines);
    }
}
