package dev.filmwright.core.export.timeline;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes indented XML whose bytes do not depend on the parser that happens to be on the class path. Characters that XML
 * 1.0 has no way to write become U+FFFD. Not thread-safe.
 */
final class Xml {
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    Xml(String documentType) {
        out.append("<!DOCTYPE ").append(documentType).append(">\n");
    }

    /** Opens an element; its attributes follow. */
    Xml open(String name) {
        indent().append('<').append(name);
        open.push(name);
        inTag = true;
        return this;
    }

    /** Adds an attribute to the element just opened. */
    Xml with(String name, Object value) {
        if (!inTag) {
            throw new IllegalStateException("attribute " + name + " comes behind the tag");
        }
        out.append(' ').append(name).append("=\"");
        escape(value.toString());
        out.append('"');
        return this;
    }

    /** Closes the element opened last. */
    Xml close() {
        String name = open.pop();
        if (inTag) {
            out.append("/>\n");
            inTag = false;
        } else {
            indent().append("</").append(name).append(">\n");
        }
        return this;
    }

    /** Writes an element with text only. */
    Xml leaf(String name, Object text) {
        indent().append('<').append(name).append('>');
        escape(text.toString());
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** Closes what is open and returns the document. */
    String finish() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }

    private StringBuilder indent() {
        if (inTag) {
            out.append(">\n");
            inTag = false;
        }
        return out.append("  ".repeat(open.size()));
    }

    private void escape(String text) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(point).append(';');
                default -> out.appendCodePoint(allowed(point) ? point : REPLACEMENT);
            }
        });
    }

    /** The production {@code Char} of XML 1.0, without the white space escaped above. */
    private static boolean allowed(int point) {
        return (point >= 0x20 && point <= 0xD7FF) || (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
    }
}
