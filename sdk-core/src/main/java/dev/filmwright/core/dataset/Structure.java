package dev.filmwright.core.dataset;

import dev.filmwright.core.json.Json;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Tells whether texts are JSON or CSV; says why not without quoting them. */
final class Structure {
    private Structure() {}

    static Optional<String> json(String text) {
        try (JsonParser parser = Json.mapper().createParser(text)) {
            try {
                boolean empty = parser.nextToken() == null;
                parser.skipChildren();
                return empty || parser.nextToken() != null ? Optional.of("it is not one value") : Optional.empty();
            } catch (JacksonException e) {
                return Optional.of("see line " + parser.currentLocation().getLineNr());
            }
        }
    }

    /**
     * Checks that every line has as many fields as the first and that quotes are closed.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
     */
    static Optional<String> csv(String text) {
        int fields = 1;
        int expected = 0;
        int line = 1;
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                any = true;
            } else if (c == '\n' && !quoted) {
                if (any && expected > 0 && fields != expected) {
                    return uneven(line, fields, expected);
                }
                expected = any && expected == 0 ? fields : expected;
                fields = 1;
                any = false;
            } else if (c == ',' && !quoted) {
                fields++;
                any = true;
            } else if (c != '\r') {
                any = true;
            }
            if (c == '\n') {
                line++;
            }
        }
        if (quoted) {
            return Optional.of("a quote is not closed");
        }
        if (expected == 0 && !any) {
            return Optional.of("it has no line");
        }
        return any && expected > 0 && fields != expected ? uneven(line, fields, expected) : Optional.empty();
    }

    private static Optional<String> uneven(int line, int fields, int expected) {
        return Optional.of("line " + line + " has " + fields + " fields, the first has " + expected);
    }
}
