package dev.filmwright.core.packing;

import dev.filmwright.core.json.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A file of text in a package, in UTF-8 without a byte order mark. Immutable.
 *
 * @param name its name with forward slashes; beside a package, what its name ends with
 * @param text its content
 */
record TextFile(String name, String text) {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    /** Returns a file of JSON, laid out for people, the same on every platform. */
    static TextFile json(String name, Object value) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
        return new TextFile(name, Json.mapper().writer().with(printer).writeValueAsString(value) + "\n");
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
