package dev.filmwright.core.export.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

/**
 * Writes markup that is HTML and well-formed XML at once. Every text and every value is escaped here and nowhere else;
 * what XML forbids becomes U+FFFD. Not thread-safe.
 */
public final class Markup {
    private static final int CHUNK = 3 * 8192;
    private static final char REPLACEMENT = '\uFFFD';

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    public Markup(Writer out) {
        this.out = out;
    }

    /** Opens an element; {@code attributes} are names and values in turn. */
    public void open(String name, String... attributes) throws IOException {
        start(name, attributes);
        out.write('>');
        open.push(name);
    }

    /** Closes the element opened last. */
    public void close() throws IOException {
        out.write("</");
        out.write(open.pop());
        out.write('>');
    }

    /** Closes the element opened last and ends the line. */
    public void closeLine() throws IOException {
        close();
        out.write('\n');
    }

    /** Writes an element that holds text only. */
    public void element(String name, String text, String... attributes) throws IOException {
        open(name, attributes);
        text(text);
        close();
    }

    /** Writes an element that holds text in no known language and direction: words of the script. */
    public void words(String name, String text, String style) throws IOException {
        element(name, text, "class", style, "dir", "auto");
    }

    /** Writes an element that holds nothing. */
    public void empty(String name, String... attributes) throws IOException {
        start(name, attributes);
        out.write(" />");
    }

    /** Writes a picture with its bytes inside, read to the end in pieces and not closed. */
    public void image(String mediaType, InputStream bytes, String... attributes) throws IOException {
        start("img", attributes);
        out.write(" src=\"data:");
        escape(mediaType);
        out.write(";base64,");
        Base64.Encoder encoder = Base64.getEncoder();
        for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
            out.write(encoder.encodeToString(chunk));
        }
        out.write("\" />");
    }

    /** Writes a picture that lies elsewhere; {@code source} is a relative path in characters that need no encoding. */
    public void linkedImage(String source, String... attributes) throws IOException {
        start("img", attributes);
        out.write(" src=\"");
        escape(source);
        out.write("\" />");
    }

    /** Writes text. */
    public void text(String text) throws IOException {
        escape(text);
    }

    /** Writes markup of our own as it is. */
    public void trusted(String markup) throws IOException {
        out.write(markup);
    }

    private void start(String name, String... attributes) throws IOException {
        out.write('<');
        out.write(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(' ');
            out.write(attributes[i]);
            out.write("=\"");
            escape(attributes[i + 1]);
            out.write('"');
        }
    }

    private void escape(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\'' -> out.write("&#39;");
                default -> i += character(text, i, c);
            }
        }
    }

    /** Writes one character and returns how many more than one {@code char} it took. */
    private int character(String text, int at, char c) throws IOException {
        if (Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
            out.write(c);
            out.write(text.charAt(at + 1));
            return 1;
        }
        out.write(allowed(c) ? c : REPLACEMENT);
        return 0;
    }

    /** Characters of XML 1.0, section 2.2, less the C1 controls and the carriage return, which parsers rewrite. */
    private static boolean allowed(char c) {
        boolean ascii = c >= 0x20 && c < 0x7F;
        boolean beyond = c > 0x9F && c < 0xFFFE && !Character.isSurrogate(c);
        return c == '\n' || c == '\t' || ascii || beyond;
    }
}
