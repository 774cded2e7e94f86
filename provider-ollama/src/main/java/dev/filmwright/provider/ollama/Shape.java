package dev.filmwright.provider.ollama;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import java.util.List;
import java.util.Optional;

/**
 * A schema as the server takes it. Immutable.
 *
 * @param json the schema
 * @param keys the names of the fields at its top, if it is about an object
 */
record Shape(JsonValue json, List<String> keys) {
    private static final int MOST_KEYS = 100;

    static Shape of(String schema) {
        try {
            JsonValue json = JsonReader.ofDefaults()
                    .read(schema, new Origin(OllamaPlugin.ID, Optional.empty(), Secrets.of()))
                    .object();
            JsonValue properties = json.at("properties");
            List<String> names = properties.isObject() ? properties.names() : List.of();
            return new Shape(json, names.size() > MOST_KEYS ? names.subList(0, MOST_KEYS) : names);
        } catch (ProviderException e) {
            throw new InvalidInputException("schema", schema, "give a JSON schema, which is an object", e);
        }
    }
}
