package dev.filmwright.core.imagefile.parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code Key: value, Key: value}. A value is a JSON string, JSON without quotes that other tools added, or whatever
 * comes up to the comma. By hand, as a regular expression of this shape can be made to overflow the stack.
 */
final class PairScanner {
    private static final int PAIRS = 300;

    private final String line;
    private final Map<String, String> pairs = new LinkedHashMap<>();
    private int at;

    private PairScanner(String line) {
        this.line = line;
    }

    /** Returns the pairs of a line, the first of each key. */
    static Map<String, String> pairs(String line) {
        PairScanner scanner = new PairScanner(line);
        while (scanner.at < line.length() && scanner.pairs.size() < PAIRS) {
            scanner.pair();
        }
        return scanner.pairs;
    }

    private void pair() {
        skipSpace();
        int start = at;
        while (at < line.length() && inKey(line.charAt(at), at == start)) {
            at++;
        }
        if (at - start < 2 || at >= line.length() || line.charAt(at) != ':') {
            at = comma(at) + 1;
            return;
        }
        String key = line.substring(start, at);
        at++;
        skipSpace();
        int end = valueEnd();
        pairs.putIfAbsent(key, value(line.substring(at, end)));
        at = end + 1;
    }

    private static boolean inKey(char c, boolean first) {
        return Character.isLetterOrDigit(c) || c == '_' || !first && (c == ' ' || c == '-' || c == '/');
    }

    /** Returns where the comma behind a value stands; a document or a string without an end is taken as plain text. */
    private int valueEnd() {
        if (at < line.length() && "\"[{".indexOf(line.charAt(at)) >= 0) {
            int end = Balanced.end(line, at);
            if (end > 0) {
                return comma(end);
            }
        }
        return comma(at);
    }

    private static String value(String text) {
        if (text.startsWith("\"")) {
            return LenientJson.read(text)
                    .filter(JsonNode::isString)
                    .flatMap(Values::text)
                    .orElse(text);
        }
        return text.strip();
    }

    private int comma(int from) {
        int comma = line.indexOf(',', from);
        return comma < 0 ? line.length() : comma;
    }

    private void skipSpace() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
    }

    /** Returns the document a value is, if it is an object or a list. */
    static Optional<JsonNode> document(String value) {
        return value.startsWith("{") || value.startsWith("[") ? LenientJson.read(value) : Optional.empty();
    }
}
