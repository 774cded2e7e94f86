package dev.filmwright.provider.comfyui.fake;

import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ReceivedRequest;
import java.util.List;
import java.util.Map;

/** What the fake server tells of itself (captured, shortened). */
final class About {
    private static final Map<String, String> NODES = Map.of(
            "EmptyImage",
            "{\"input\": {\"required\": {\"width\": [\"INT\", {\"default\": 512, \"min\": 1, \"max\": 16384, \"step\": 1}],"
                    + " \"height\": [\"INT\", {\"default\": 512, \"min\": 1, \"max\": 16384, \"step\": 1}],"
                    + " \"batch_size\": [\"INT\", {\"default\": 1, \"min\": 1, \"max\": 4096}],"
                    + " \"color\": [\"INT\", {\"default\": 0, \"min\": 0, \"max\": 16777215, \"step\": 1}]}},"
                    + " \"output\": [\"IMAGE\"], \"output_name\": [\"IMAGE\"], \"name\": \"EmptyImage\","
                    + " \"python_module\": \"nodes\", \"output_node\": false}",
            "ImageInvert",
            "{\"input\": {\"required\": {\"image\": [\"IMAGE\"]}}, \"output\": [\"IMAGE\"], \"output_name\": [\"IMAGE\"],"
                    + " \"name\": \"ImageInvert\", \"python_module\": \"nodes\", \"output_node\": false}",
            "SaveImage",
            "{\"input\": {\"required\": {\"images\": [\"IMAGE\"], \"filename_prefix\": [\"STRING\", {\"default\":"
                    + " \"ComfyUI\"}]}, \"hidden\": {\"prompt\": \"PROMPT\"}}, \"output\": [], \"output_name\": [],"
                    + " \"name\": \"SaveImage\", \"python_module\": \"nodes\", \"output_node\": true}");

    private final ComfyServer server;

    About(ComfyServer server) {
        this.server = server;
    }

    void routes() {
        server.route("GET", "/system_stats", request -> stats());
        server.route(
                "GET",
                "/models",
                request -> Answer.json("[\"checkpoints\", \"configs\", \"loras\", \"custom_nodes\"]"));
        server.route("GET", "/models/*", this::folder);
        server.route("GET", "/object_info/*", this::node);
        server.route("POST", "/free", request -> Answer.status(200));
    }

    private Answer stats() {
        return Answer.json("{\"system\": {\"os\": \"posix\", \"ram_total\": 25276510208, \"comfyui_version\": "
                + Json.quoted(server.age.version)
                + ", \"installed_templates_version\": null, \"argv\": [\"main.py\", \"--cpu\"]},"
                + " \"devices\": [{\"name\": \"cpu\", \"type\": \"cpu\", \"index\": null, \"vram_total\": 25276510208,"
                + " \"vram_free\": 24390778880}]}");
    }

    private Answer folder(ReceivedRequest request) {
        return switch (request.path().substring(request.path().lastIndexOf('/') + 1)) {
            case "checkpoints" -> Answer.json(Json.quoted(List.copyOf(server.checkpoints)));
            case "loras" -> Answer.json("[\"style\\\\ink.safetensors\"]");
            default -> Answer.status(404);
        };
    }

    private Answer node(ReceivedRequest request) {
        String type = request.path().substring(request.path().lastIndexOf('/') + 1);
        String node = NODES.get(type);
        return Answer.json(node == null ? "{}" : "{" + Json.quoted(type) + ": " + node + "}");
    }
}
