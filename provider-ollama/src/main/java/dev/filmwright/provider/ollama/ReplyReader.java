package dev.filmwright.provider.ollama;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.http.BackendStream;
import dev.filmwright.provider.support.json.JsonLines;
import dev.filmwright.provider.support.json.JsonValue;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads an answer line by line. An error can come after status 200, and only a line that says {@code done} says that it is
 * whole.
 */
final class ReplyReader {
    private static final int LONGEST_TEXT = 8 << 20;
    private static final int LONGEST_ERROR = 400;

    private final boolean generate;
    private final Told told;

    /** Where what is written is told while it is written. */
    interface Told {
        void text(String piece);

        void thinks();
    }

    ReplyReader(boolean generate, Told told) {
        this.generate = generate;
        this.told = told;
    }

    Reply read(BackendStream stream) throws IOException {
        StringBuilder text = new StringBuilder();
        long thought = 0;
        JsonLines lines = stream.jsonLines();
        for (Optional<JsonValue> line = lines.next(); line.isPresent(); line = lines.next()) {
            JsonValue said = line.get();
            refuseError(said, stream);
            String thinking = thinking(said);
            if (!thinking.isEmpty()) {
                if (thought == 0) {
                    told.thinks();
                }
                thought += thinking.length();
            }
            String piece = piece(said);
            if (!piece.isEmpty()) {
                text.append(piece);
                told.text(piece);
            }
            if (text.length() > LONGEST_TEXT || thought > LONGEST_TEXT) {
                throw new ProviderException(
                        Words.failure(
                                Failure.Kind.INVALID_REQUEST,
                                "the answer has no end: more than " + LONGEST_TEXT + " characters; set num_predict",
                                false),
                        null);
            }
            if (said.at("done").optional(JsonValue::flag).orElse(false)) {
                return Reply.of(text.toString(), thought, said);
            }
        }
        throw new ProviderException(
                Words.failure(
                        Failure.Kind.UNAVAILABLE,
                        "the answer broke off after " + text.length()
                                + " characters: the model's process died, or repeated itself without end",
                        true),
                null);
    }

    static void refuseError(JsonValue said, BackendStream stream) {
        JsonValue error = said.at("error");
        if (error.present()) {
            String words = error.isText() ? error.text() : error.json();
            throw new ProviderException(
                    Words.inStream(stream.origin().secrets().excerpt(words, LONGEST_ERROR, true)), null);
        }
    }

    private String piece(JsonValue said) {
        JsonValue place = generate ? said.at("response") : said.at("message").at("content");
        return place.optional(JsonValue::text).orElse("");
    }

    private String thinking(JsonValue said) {
        JsonValue place = generate ? said.at("thinking") : said.at("message").at("thinking");
        return place.optional(JsonValue::text).orElse("");
    }
}
