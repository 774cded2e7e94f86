package dev.filmwright.samples.cli.models;

import dev.filmwright.samples.cli.jobs.JobText;
import dev.filmwright.server.ServerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Models of servers in lines and as JSON. */
final class ServerModelText {
    private static final double GIB = 1L << 30;

    private ServerModelText() {}

    static String line(ServerModel model) {
        List<String> parts = new ArrayList<>();
        parts.add(model.installed() ? "installed" : "not installed");
        if (model.loaded()) {
            parts.add("loaded");
        }
        if (!model.kind().isEmpty()) {
            parts.add(JobText.oneLine(model.kind()));
        }
        parts.addAll(model.abilities().stream().map(JobText::oneLine).toList());
        model.contextTokens().ifPresent(tokens -> parts.add(tokens + " tokens"));
        model.diskBytes().ifPresent(bytes -> parts.add(gib(bytes) + " on disk"));
        model.memoryBytes().ifPresent(bytes -> parts.add(gib(bytes) + " of memory"));
        model.warning().ifPresent(warning -> parts.add("warning: " + JobText.oneLine(warning)));
        return JobText.oneLine(model.id()) + "  " + String.join(", ", parts);
    }

    private static String gib(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / GIB);
    }

    static ObjectNode json(ServerModel model) {
        ObjectNode json = JobText.object();
        json.put("id", model.id());
        json.put("kind", model.kind());
        json.put("installed", model.installed());
        json.put("loaded", model.loaded());
        ArrayNode abilities = json.putArray("abilities");
        model.abilities().forEach(abilities::add);
        model.contextTokens().ifPresent(tokens -> json.put("contextTokens", tokens));
        model.diskBytes().ifPresent(bytes -> json.put("diskBytes", bytes));
        model.memoryBytes().ifPresent(bytes -> json.put("memoryBytes", bytes));
        model.warning().ifPresent(warning -> json.put("warning", warning));
        return json;
    }
}
