package dev.filmwright.provider.comfyui.fake;

import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import java.util.List;
import java.util.Optional;

/** Reads and writes JSON for the fake. */
final class Json {
    private static final Origin ORIGIN = new Origin("client", Optional.empty(), Secrets.of());

    private Json() {}

    static JsonValue read(String text) {
        return JsonReader.ofDefaults().read(text, ORIGIN);
    }

    static String text(JsonValue value) {
        return value.isText() ? value.text() : "";
    }

    static String write(JsonObject object) {
        return new String(object.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    static String array(List<String> documents) {
        return "[" + String.join(", ", documents) + "]";
    }

    static String quoted(String text) {
        String object = write(JsonObject.create().with("v", text));
        return object.substring(5, object.length() - 1);
    }

    static String quoted(List<String> texts) {
        return array(texts.stream().map(Json::quoted).toList());
    }
}
