package dev.filmwright.provider.gemini;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** What Google answers, as its documents show it. */
final class Recorded {
    private Recorded() {}

    static String answer(String name) {
        try (InputStream in = Objects.requireNonNull(Recorded.class.getResourceAsStream(name + ".json"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the answer with a picture, in which these bytes are the picture. */
    static String picture(byte[] bytes) {
        return answer("picture").replace("iVBORw0KGgo=", Base64.getEncoder().encodeToString(bytes));
    }

    /** Returns an answer that says something and ends. */
    static String says(String text, String finish) {
        return "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"" + text.replace("\"", "\\\"")
                + "\"}]},\"finishReason\":\"" + finish + "\"}]}";
    }

    /** Returns documents as server-sent events. */
    static String events(String... documents) {
        StringBuilder events = new StringBuilder();
        for (String document : documents) {
            events.append("data: ").append(document).append("\r\n\r\n");
        }
        return events.toString();
    }
}
