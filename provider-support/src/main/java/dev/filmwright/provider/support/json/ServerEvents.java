package dev.filmwright.provider.support.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads server-sent events as they arrive (WHATWG HTML, section 9.2). An event that is not ended by an empty line is none: the
 * stream broke. Not thread-safe.
 */
public final class ServerEvents {
    private final Lines lines;
    private final int longest;
    private final Origin origin;
    private boolean begun;

    private ServerEvents(Lines lines, int longest, Origin origin) {
        this.lines = lines;
        this.longest = longest;
        this.origin = origin;
    }

    /** Returns the events of a stream, which is not closed; lines and events within {@link JsonLimits#line()}. */
    public static ServerEvents of(InputStream in, JsonLimits limits, Origin origin) {
        return new ServerEvents(new Lines(in, limits.line(), true, origin), limits.line(), origin);
    }

    /**
     * Returns the next event that has data; empty after the last one. Blocks.
     *
     * @throws IOException if the stream breaks
     * @throws dev.filmwright.ProviderException of kind {@code BAD_RESPONSE} if an event is too long
     */
    public Optional<Event> next() throws IOException {
        StringBuilder data = new StringBuilder();
        String name = "message";
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            String text = text(line.get());
            if (text.isEmpty() && !lines.cut()) {
                if (!data.isEmpty()) {
                    return Optional.of(new Event(name, data.substring(0, data.length() - 1)));
                }
                name = "message";
            }
            switch (field(text)) {
                case "data" -> data.append(value(text)).append('\n');
                case "event" -> name = value(text);
                default -> {} // a comment, or what nobody needs
            }
            if (data.length() > longest) {
                throw origin.badAnswer("an event of more than " + longest + " characters", null);
            }
        }
        return Optional.empty();
    }

    private String text(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        boolean first = !begun;
        begun = true;
        return first && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String field(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? line : line.substring(0, colon);
    }

    private static String value(String line) {
        int colon = line.indexOf(':');
        String value = colon < 0 ? "" : line.substring(colon + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    /**
     * An event. Immutable.
     *
     * @param name its name; {@code "message"} if it has none
     * @param data its data, lines separated by a line feed
     */
    public record Event(String name, String data) {}
}
