package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.json.JsonLimits;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import java.util.Optional;

/** Reads JSON that users and servers give, within limits. */
final class Documents {
    /** What a request may carry. */
    static final int LONGEST = 4 << 20;

    /** A node list of a server with many custom nodes has several megabytes, most of it names of files. */
    private static final JsonLimits LIMITS = new JsonLimits(100, 16 << 20, 100, 5_000_000, 8 << 20);

    private static final Origin ORIGIN = new Origin("comfyui", Optional.empty(), Secrets.of());
    private static final JsonReader READER = JsonReader.of(LIMITS);

    private Documents() {}

    /** Reads what a user gave; {@code name} is the user's word for it. */
    static JsonValue read(String name, String json) {
        if (json.length() > LONGEST) {
            throw new InvalidInputException(
                    name, json.length() + " characters", "use at most " + LONGEST + " characters of JSON");
        }
        try {
            return READER.read(json, ORIGIN);
        } catch (ProviderException e) {
            throw new InvalidInputException(
                    name,
                    json,
                    "give one JSON document that can be read, with no name twice in an object"
                            + (e.getCause() == null ? "" : " (" + e.getCause().getMessage() + ")"),
                    e);
        }
    }

    /**
     * Reads what a server said.
     *
     * @throws ProviderException of kind {@code BAD_RESPONSE} if it cannot be read
     */
    static JsonValue answer(String json) {
        return READER.read(json, ORIGIN);
    }
}
