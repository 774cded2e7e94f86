package dev.filmwright.provider.comfyui.fake;

import dev.filmwright.provider.support.json.JsonValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a server finds wrong with a graph, in its own words (captured). */
final class Validation {
    static final Set<String> OUTPUT_NODES = Set.of(
            "SaveImage",
            "PreviewImage",
            "MaskPreview",
            "SaveAnimatedWEBP",
            "SaveAnimatedPNG",
            "SaveWEBM",
            "SaveVideo",
            "PreviewAny",
            "VHS_VideoCombine",
            "SaveAudio");
    private static final BigInteger LARGEST_SEED = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

    private final FakeFiles files;
    private final Set<String> checkpoints;
    private final Set<String> unknown;
    private final Age age;

    Validation(FakeFiles files, Set<String> checkpoints, Set<String> unknown, Age age) {
        this.files = files;
        this.checkpoints = checkpoints;
        this.unknown = unknown;
        this.age = age;
    }

    /** What came of it: the outputs to execute, and errors by node; or what is wrong with the whole. */
    record Finding(List<String> outputs, Map<String, String> nodeErrors, Optional<String> error) {}

    Finding check(JsonValue graph) {
        for (String id : graph.names()) {
            String type = Json.text(graph.at(id).at("class_type"));
            if (type.isEmpty() || unknown.contains(type)) {
                return refused(missing(graph, id, type));
            }
        }
        List<String> outputs = graph.names().stream()
                .filter(id ->
                        OUTPUT_NODES.contains(graph.at(id).at("class_type").text()))
                .toList();
        if (outputs.isEmpty()) {
            return refused(error("prompt_no_outputs", "Prompt has no outputs", "", "{}"));
        }
        List<String> good = new ArrayList<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (String output : outputs) {
            Map<String, String> found = new LinkedHashMap<>();
            walk(graph, output, output, found, new LinkedHashSet<>());
            if (found.isEmpty()) {
                good.add(output);
            }
            errors.putAll(found);
        }
        return good.isEmpty()
                ? new Finding(
                        good,
                        errors,
                        Optional.of(error(
                                "prompt_outputs_failed_validation", "Prompt outputs failed validation", "", "{}")))
                : new Finding(good, errors, Optional.empty());
    }

    private static Finding refused(String error) {
        return new Finding(List.of(), Map.of(), Optional.of(error));
    }

    private String missing(JsonValue graph, String id, String type) {
        if (age != Age.NEW) {
            return error(
                    "invalid_prompt",
                    "Cannot execute because node " + type + " does not exist.",
                    "Node ID '#" + id + "'",
                    "{}");
        }
        String title = Json.text(graph.at(id).at("_meta").at("title"));
        return error(
                "missing_node_type",
                "Node '" + title + "' not found. The custom node may not be installed.",
                "Node ID '#" + id + "'",
                "{\"node_id\": " + Json.quoted(id) + ", \"class_type\": " + Json.quoted(type) + ", \"node_title\": "
                        + Json.quoted(title) + "}");
    }

    static String error(String type, String message, String details, String extra) {
        return "{\"type\": " + Json.quoted(type) + ", \"message\": " + Json.quoted(message) + ", \"details\": "
                + Json.quoted(details) + ", \"extra_info\": " + extra + "}";
    }

    private void walk(JsonValue graph, String id, String output, Map<String, String> found, Set<String> seen) {
        if (!seen.add(id)) {
            return;
        }
        JsonValue node = graph.at(id);
        JsonValue inputs = node.at("inputs");
        List<String> errors = new ArrayList<>();
        if (!inputs.isObject()) {
            errors.add(exception("'inputs'", "KeyError"));
        } else {
            errors.addAll(own(node.at("class_type").text(), inputs));
            for (String name : inputs.names()) {
                JsonValue value = inputs.at(name);
                if (!value.isArray()) {
                    continue;
                }
                if (value.items().size() != 2) {
                    errors.add(error(
                            "bad_linked_input",
                            "Bad linked input, must be a length-2 list of [node_id, slot_index]",
                            name,
                            "{\"input_name\": " + Json.quoted(name) + "}"));
                } else if (!value.item(0).isText()) {
                    errors.add(exception(value.item(0).json(), "KeyError"));
                } else if (!graph.at(value.item(0).text()).present()) {
                    errors.add(exception("'" + value.item(0).text() + "'", "KeyError"));
                } else {
                    walk(graph, value.item(0).text(), output, found, seen);
                }
            }
        }
        if (!errors.isEmpty()) {
            found.put(
                    id,
                    "{\"errors\": " + Json.array(errors) + ", \"dependent_outputs\": [" + Json.quoted(output)
                            + "], \"class_type\": "
                            + Json.quoted(node.at("class_type").text()) + "}");
        }
    }

    private static String exception(String details, String type) {
        return error(
                "exception_during_validation",
                "Exception when validating node",
                details,
                "{\"exception_type\": " + Json.quoted(type)
                        + ", \"traceback\": [\"  File \\\"/opt/comfy/execution.py\\\"\"]}");
    }

    private List<String> own(String type, JsonValue inputs) {
        List<String> errors = new ArrayList<>();
        if ((type.equals("SaveImage") || type.equals("PreviewImage"))
                && !inputs.at("images").present()) {
            errors.add(error(
                    "required_input_missing", "Required input is missing", "images", "{\"input_name\": \"images\"}"));
        }
        if (type.equals("LoadImage") || type.equals("LoadImageMask")) {
            String image = Json.text(inputs.at("image"));
            if (!files.hasAnnotated(image)) {
                errors.add(error(
                        "custom_validation_failed",
                        "Custom validation failed for node",
                        "image - Invalid image file: " + image,
                        "{}"));
            }
        }
        if (type.equals("CheckpointLoaderSimple")) {
            String file = Json.text(inputs.at("ckpt_name"));
            if (!checkpoints.contains(file)) {
                String list = Json.quoted(List.copyOf(checkpoints));
                errors.add(error(
                        "value_not_in_list",
                        "Value not in list",
                        "ckpt_name: '" + file + "' not in " + list,
                        "{\"input_name\": \"ckpt_name\", \"input_config\": [" + list
                                + ", {\"tooltip\": \"The name of the checkpoint (model) to load.\"}], \"received_value\": "
                                + Json.quoted(file) + "}"));
            }
        }
        JsonValue seed = inputs.at("seed");
        if (seed.isNumber()) {
            BigInteger number = seed.decimal().toBigInteger();
            if (number.signum() < 0 || number.compareTo(LARGEST_SEED) > 0) {
                String word = number.signum() < 0 ? "value_smaller_than_min" : "value_bigger_than_max";
                errors.add(error(
                        word,
                        number.signum() < 0 ? "Value -1 smaller than min of 0" : "Value bigger than max",
                        "seed",
                        "{\"input_name\": \"seed\", \"input_config\": [\"INT\", {\"min\": 0}], \"received_value\": "
                                + number + "}"));
            }
        }
        return errors;
    }
}
