package dev.filmwright.provider.comfyui.socket;

import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import java.util.Optional;

/**
 * Something the server tells in words. Immutable.
 *
 * @param type what it is about
 * @param prompt the id of the job; empty where the server does not say
 * @param data the rest
 */
record Event(String type, String prompt, JsonValue data) {
    private static final JsonReader READER = JsonReader.ofDefaults().takingNonNumbers();

    /** Reads a message; empty if it is none: nodes of anybody's send what they like. */
    static Optional<Event> read(String message, Origin origin) {
        try {
            JsonValue json = READER.read(message, origin);
            JsonValue data = json.at("data");
            return json.at("type").isText() && data.isObject()
                    ? Optional.of(new Event(json.at("type").text(), text(data.at("prompt_id")), data))
                    : Optional.empty();
        } catch (ProviderException e) {
            return Optional.empty();
        }
    }

    /** Returns the node it is about; empty if it names none. */
    String node() {
        return text(data.at("node"));
    }

    static String text(JsonValue value) {
        return value.isText() ? value.text() : "";
    }

    static double number(JsonValue value) {
        return value.isNumber() ? value.decimal().doubleValue() : 0;
    }
}
