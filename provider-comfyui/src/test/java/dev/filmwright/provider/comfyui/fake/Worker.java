package dev.filmwright.provider.comfyui.fake;

import dev.filmwright.provider.support.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Does the work of a graph, node by node, as a server does; guarded by the server's lock. */
final class Worker {
    private static final String TIME = ", \"timestamp\": 1795240688164";
    private static final Map<String, String> EXTENSIONS = Map.of(
            "SaveAnimatedWEBP",
            "webp",
            "SaveAnimatedPNG",
            "png",
            "SaveWEBM",
            "webm",
            "SaveVideo",
            "mp4",
            "VHS_VideoCombine",
            "mp4",
            "SaveAudio",
            "flac");

    private final FakeFiles files;
    private final Events events;
    private final Map<String, Map<String, String>> cache = new HashMap<>();

    Worker(FakeFiles files, Events events) {
        this.files = files;
        this.events = events;
    }

    void begin(FakeJob job) {
        job.status = "in_progress";
        told(job, "execution_start", "{\"prompt_id\": " + Json.quoted(job.id) + TIME + "}");
        Map<String, String> known = cache.get(job.graph.json());
        List<String> cached = known == null ? List.of() : job.graph.names();
        told(
                job,
                "execution_cached",
                "{\"nodes\": " + Json.quoted(cached) + ", \"prompt_id\": " + Json.quoted(job.id) + TIME + "}");
    }

    /** Does the nodes that were not done yet, to the end. */
    void finish(FakeJob job) {
        Map<String, String> known = cache.get(job.graph.json());
        if (known != null) {
            known.forEach((node, made) -> {
                job.outputs.put(node, made);
                executed(job, node, made);
            });
            end(job, "success", "execution_success", "{\"prompt_id\": " + Json.quoted(job.id) + TIME + "}");
            return;
        }
        for (String node : job.graph.names()) {
            if (job.executed.contains(node)) {
                continue;
            }
            if (!node(job, node)) {
                return;
            }
        }
        cache.put(job.graph.json(), Map.copyOf(job.outputs));
        end(job, "success", "execution_success", "{\"prompt_id\": " + Json.quoted(job.id) + TIME + "}");
    }

    /** Does one node; returns whether the run goes on. */
    private boolean node(FakeJob job, String node) {
        executing(job, node);
        JsonValue inputs = job.graph.at(node).at("inputs");
        String type = job.graph.at(node).at("class_type").text();
        String prefix = Json.text(inputs.at("filename_prefix"));
        if (prefix.startsWith("..")) {
            fail(
                    job,
                    node,
                    "Exception",
                    "Saving image outside the output folder is not allowed.\n full_output_folder: "
                            + "/opt/comfy/x\n output_dir: /opt/comfy/output");
            return false;
        }
        if (type.equals("CheckpointLoaderSimple")
                && Json.text(inputs.at("ckpt_name")).startsWith("corrupt")) {
            fail(
                    job,
                    node,
                    "safetensors._safetensors_rust.SafetensorError",
                    "Error while deserializing header: header too small\n");
            return false;
        }
        if (type.equals("KSampler")
                && inputs.at("steps").isNumber()
                && inputs.at("steps").whole() == 9999) {
            fail(
                    job,
                    node,
                    "torch.OutOfMemoryError",
                    "Allocation on device\nThis error means you ran out of memory on your GPU.\n\nTIPS: none");
            return false;
        }
        if (Validation.OUTPUT_NODES.contains(type)) {
            String made = made(job, node, type, prefix);
            job.outputs.put(node, made);
            executed(job, node, made);
        }
        job.executed.add(node);
        return true;
    }

    private String made(FakeJob job, String node, String type, String prefix) {
        if (type.equals("PreviewAny")) {
            return "{\"text\": [\"a word of " + node + "\"]}";
        }
        boolean temp = type.equals("PreviewImage") || type.equals("MaskPreview");
        String name = prefix.isEmpty() ? "ComfyUI" : prefix;
        int slash = name.lastIndexOf('/');
        String subfolder = temp || slash < 0 ? "" : name.substring(0, slash);
        String beginning = temp ? "ComfyUI_temp_abcde" : name.substring(slash + 1);
        String extension = EXTENSIONS.getOrDefault(type, "png");
        List<String> items = new ArrayList<>();
        for (int i = 0; i < batch(job); i++) {
            String file = files.make(temp ? "temp" : "output", subfolder, beginning, extension, job.id + node + i);
            items.add("{\"filename\": " + Json.quoted(file) + ", \"subfolder\": " + Json.quoted(subfolder)
                    + ", \"type\": \"" + (temp ? "temp" : "output") + "\"}");
        }
        String key = type.equals("VHS_VideoCombine")
                ? "gifs"
                : type.toLowerCase(Locale.ROOT).contains("audio") ? "audio" : "images";
        return "{\"" + key + "\": " + Json.array(items)
                + (EXTENSIONS.containsKey(type) && key.equals("images") ? ", \"animated\": [true]" : "") + "}";
    }

    private static int batch(FakeJob job) {
        return job.graph.names().stream()
                .map(id -> job.graph.at(id).at("inputs").at("batch_size"))
                .filter(JsonValue::isNumber)
                .map(size -> (int) size.whole())
                .filter(size -> size < 10)
                .findFirst()
                .orElse(1);
    }

    void interrupt(FakeJob job) {
        String node = job.graph
                .names()
                .get(Math.min(job.executed.size(), job.graph.names().size() - 1));
        end(
                job,
                "error",
                "execution_interrupted",
                "{\"prompt_id\": " + Json.quoted(job.id) + ", \"node_id\": "
                        + Json.quoted(node) + ", \"node_type\": "
                        + job.graph.at(node).at("class_type").json()
                        + ", \"executed\": " + Json.quoted(job.executed) + TIME + "}");
        job.status = "cancelled";
    }

    void fail(FakeJob job, String node, String exception, String message) {
        end(
                job,
                "error",
                "execution_error",
                "{\"prompt_id\": " + Json.quoted(job.id) + ", \"node_id\": " + Json.quoted(node)
                        + ", \"node_type\": "
                        + job.graph.at(node).at("class_type").json() + ", \"executed\": "
                        + Json.quoted(job.executed) + ", \"exception_message\": " + Json.quoted(message)
                        + ", \"exception_type\": "
                        + Json.quoted(exception)
                        + ", \"traceback\": [\"  File \\\"/opt/comfy/execution.py\\\", line 496\"],"
                        + " \"current_inputs\": {\"image\": [\"tensor([[[[0.0000, ...\"]}, \"current_outputs\": []"
                        + TIME + "}");
        job.status = "failed";
    }

    void executing(FakeJob job, String node) {
        job.current = node;
        events.text(
                job.clientId,
                "executing",
                "{\"node\": " + Json.quoted(node) + ", \"display_node\": " + Json.quoted(node) + ", \"prompt_id\": "
                        + Json.quoted(job.id) + "}");
    }

    /** Numbers are whole ones or not, as it comes. */
    void step(FakeJob job, double value, double max) {
        events.text(
                job.clientId,
                "progress_state",
                "{\"prompt_id\": " + Json.quoted(job.id) + ", \"nodes\": {"
                        + Json.quoted(job.current) + ": {\"value\": " + value + ", \"max\": " + max
                        + ", \"state\": \"running\", \"node_id\": " + Json.quoted(job.current)
                        + ", \"parent_node_id\": null}}}");
        events.text(
                job.clientId,
                "progress",
                "{\"value\": " + (long) value + ", \"max\": " + (long) max + ", \"prompt_id\": " + Json.quoted(job.id)
                        + ", \"node\": " + Json.quoted(job.current) + "}");
    }

    private void executed(FakeJob job, String node, String made) {
        events.text(
                job.clientId,
                "executed",
                "{\"node\": " + Json.quoted(node) + ", \"display_node\": " + Json.quoted(node) + ", \"output\": " + made
                        + ", \"prompt_id\": " + Json.quoted(job.id) + "}");
    }

    private void told(FakeJob job, String type, String data) {
        job.message(type, data);
        events.text(job.clientId, type, data);
    }

    void end(FakeJob job, String word, String type, String data) {
        job.statusWord = word;
        job.status = "completed";
        told(job, type, data);
    }
}
