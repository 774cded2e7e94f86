package dev.filmwright.provider.comfyui.fake;

import dev.filmwright.provider.support.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A job of the fake server; guarded by the server's lock. */
final class FakeJob {
    final String id;
    final double number;
    final JsonValue graph;
    final String extraData;
    final String clientId;
    final List<String> outputNodes;
    final List<String> executed = new ArrayList<>();
    final Map<String, String> outputs = new LinkedHashMap<>();
    final List<String> messages = new ArrayList<>();
    String current = "";
    String status = "pending";
    String statusWord = "";

    FakeJob(String id, double number, JsonValue graph, String extraData, String clientId, List<String> outputNodes) {
        this.id = id;
        this.number = number;
        this.graph = graph;
        this.extraData = extraData;
        this.clientId = clientId;
        this.outputNodes = outputNodes;
    }

    void message(String type, String data) {
        messages.add("[" + Json.quoted(type) + ", " + data + "]");
    }

    String tuple() {
        return "[" + (number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number)) + ", "
                + Json.quoted(id) + ", " + graph.json() + ", " + extraData + ", " + Json.quoted(outputNodes) + "]";
    }

    String outputsJson() {
        List<String> members = new ArrayList<>();
        outputs.forEach((node, made) -> members.add(Json.quoted(node) + ": " + made));
        return "{" + String.join(", ", members) + "}";
    }

    String statusJson() {
        boolean success = statusWord.equals("success");
        return "{\"status_str\": " + Json.quoted(statusWord) + ", \"completed\": " + success + ", \"messages\": "
                + Json.array(messages) + "}";
    }

    String historyJson() {
        return "{\"prompt\": " + tuple() + ", \"outputs\": " + outputsJson() + ", \"status\": " + statusJson()
                + ", \"meta\": {}}";
    }

    String jobJson() {
        String head =
                "\"id\": " + Json.quoted(id) + ", \"status\": " + Json.quoted(status) + ", \"priority\": " + number
                        + ", \"create_time\": 1795241040931, \"outputs_count\": " + outputs.size()
                        + ", \"previewable_outputs_count\": 0";
        String tail = status.equals("pending") || status.equals("in_progress")
                ? ""
                : ", \"execution_status\": " + statusJson();
        return "{" + head + ", \"outputs\": " + outputsJson() + ", \"workflow\": {\"prompt\": " + graph.json()
                + ", \"extra_data\": " + extraData + "}" + tail + "}";
    }
}
