package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.provider.support.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one class of {@code /object_info}. What it does not know it takes for something that takes anything. */
final class SchemaReader {
    private static final String ANY = "*";

    private SchemaReader() {}

    static NodeSchema read(String type, JsonValue info) {
        List<InputSpec> inputs = new ArrayList<>();
        for (boolean required : new boolean[] {true, false}) {
            JsonValue group = info.at("input").at(required ? "required" : "optional");
            if (group.isObject()) {
                group.names().forEach(name -> inputs.add(input(name, required, group.at(name))));
            }
        }
        List<String> outputs = new ArrayList<>();
        if (info.at("output").isArray()) {
            info.at("output").items().forEach(output -> outputs.add(type(output)));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            JsonValue name = info.at("output_name").item(i);
            names.add(name.isText() ? name.text() : outputs.get(i));
        }
        return new NodeSchema(
                type,
                info.at("python_module").isText() ? info.at("python_module").text() : "",
                inputs,
                outputs,
                names,
                info.at("output_node").present()
                        && info.at("output_node").json().equals("true"));
    }

    private static String type(JsonValue type) {
        return type.isText() ? type.text() : type.isArray() ? InputSpec.COMBO : ANY;
    }

    private static InputSpec input(String name, boolean required, JsonValue spec) {
        JsonValue options = spec.item(1);
        String type = type(spec.item(0));
        return new InputSpec(
                name,
                type,
                required,
                choices(spec.item(0), type, options),
                options.at("min").optional(v -> v).filter(JsonValue::isNumber).map(JsonValue::decimal),
                options.at("max").optional(v -> v).filter(JsonValue::isNumber).map(JsonValue::decimal),
                standard(options.at("default")));
    }

    private static Optional<List<String>> choices(JsonValue type, String name, JsonValue options) {
        JsonValue list = type.isArray() ? type : options.at("options");
        if (!name.equals(InputSpec.COMBO) || !list.isArray() || filledElsewhere(options)) {
            return Optional.empty();
        }
        return Optional.of(list.items().stream().map(SchemaReader::choice).toList());
    }

    private static String choice(JsonValue choice) {
        return JsonText.of(choice);
    }

    /** Of a file that is uploaded the server looks whether it is there, not whether it was when the list was made. */
    private static boolean filledElsewhere(JsonValue options) {
        return options.isObject()
                && options.names().stream()
                        .anyMatch(name -> name.endsWith("_upload")
                                || name.equals("remote")
                                || name.equals("multiselect")
                                        && options.at(name).json().equals("true"));
    }

    private static Optional<Literal> standard(JsonValue value) {
        return value.present() && !value.isArray() ? Optional.of(Literal.of(value, "default")) : Optional.empty();
    }

    /** Returns what a document says of a class; nothing if it says nothing. */
    static Optional<NodeSchema> find(String type, JsonValue document) {
        JsonValue info = document.at(type);
        return info.isObject() ? Optional.of(read(type, info)) : Optional.empty();
    }

    static void all(JsonValue document, Map<String, NodeSchema> into) {
        document.names().forEach(name -> find(name, document).ifPresent(schema -> into.put(name, schema)));
    }
}
