package dev.filmwright.samples.cli.jobs;

import dev.filmwright.generation.OutputKind;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Model;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What models can do and settings are for, in lines and as JSON. */
public final class ModelText {
    private ModelText() {}

    /** Returns what a model can do in one line. */
    public static String line(Capabilities can) {
        StringBuilder text = new StringBuilder();
        text.append(can.outputs().stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", ")));
        if (draws(can) && can.maxEdge() < Integer.MAX_VALUE) {
            text.append(", edge ").append(can.maxEdge());
        }
        text.append(", ").append(can.maxConcurrent()).append(" at a time");
        if (can.seed()) {
            text.append(", seed");
        }
        if (can.composition()) {
            text.append(", draws from the frame");
        }
        if (can.free()) {
            text.append(", free");
        }
        if (!can.inputs().isEmpty()) {
            text.append(", takes ")
                    .append(can.inputs().entrySet().stream()
                            .map(input -> input.getValue() + " "
                                    + input.getKey().name().toLowerCase(Locale.ROOT))
                            .sorted()
                            .collect(Collectors.joining(" and ")));
        }
        if (can.schema()) {
            text.append(", JSON by schema");
        }
        if (can.streams()) {
            text.append(", streams");
        }
        can.retires().ifPresent(day -> text.append(", until ").append(day));
        return text.toString();
    }

    private static boolean draws(Capabilities can) {
        return can.outputs().contains(OutputKind.IMAGE) || can.outputs().contains(OutputKind.VIDEO);
    }

    static String line(ConfigKey key) {
        return key.key() + " (" + key.description()
                + key.environment().map(variable -> "; " + variable).orElse("") + ")";
    }

    /** Returns a model as JSON. */
    public static ObjectNode json(String provider, Model model) {
        Capabilities can = model.capabilities();
        ObjectNode json = JobText.object();
        json.put("model", provider + "/" + model.id());
        json.put("name", model.name());
        ArrayNode outputs = json.putArray("outputs");
        can.outputs().stream().sorted().forEach(kind -> outputs.add(kind.name()));
        json.put("maxEdge", can.maxEdge());
        json.put("maxConcurrent", can.maxConcurrent());
        json.put("seed", can.seed());
        json.put("composition", can.composition());
        json.put("free", can.free());
        json.put("idempotent", can.idempotent());
        json.put("schema", can.schema());
        json.put("streams", can.streams());
        ObjectNode inputs = json.putObject("inputs");
        can.inputs().forEach((role, most) -> inputs.put(role.name(), most));
        ArrayNode options = json.putArray("options");
        can.options().stream().sorted().forEach(options::add);
        can.retires().ifPresent(day -> json.put("retires", day.toString()));
        return json;
    }

    static ObjectNode json(ConfigKey key) {
        ObjectNode json = JobText.object();
        json.put("key", key.key());
        json.put("description", key.description());
        json.put("secret", key.secret());
        key.environment().ifPresent(variable -> json.put("environment", variable));
        return json;
    }
}
