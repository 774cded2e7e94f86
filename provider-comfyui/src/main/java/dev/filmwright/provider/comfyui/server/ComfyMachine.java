package dev.filmwright.provider.comfyui.server;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.comfyui.graph.Prepared;
import dev.filmwright.provider.comfyui.wire.ComfyApi;
import dev.filmwright.provider.comfyui.wire.Queue;
import dev.filmwright.provider.comfyui.workflow.NodeSchemas;
import dev.filmwright.provider.comfyui.workflow.SchemaCheck;
import dev.filmwright.provider.comfyui.workflow.WorkflowTemplate;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.server.Server;
import dev.filmwright.server.ServerModel;
import dev.filmwright.server.ServerStatus;
import dev.filmwright.server.WorkflowProblem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** The server behind the provider, for its user to look after. Thread-safe. */
public final class ComfyMachine implements Server {
    /** What lies in these folders is no model. */
    private static final Set<String> OTHER_FOLDERS = Set.of("configs", "custom_nodes", "datasets");

    private static final int MOST_FOLDERS = 100;

    private final ComfyApi api;
    private final SchemaCheck check;

    /** Creates it; asks nothing yet. */
    public ComfyMachine(ComfyApi api, Clock clock) {
        this.api = api;
        check = SchemaCheck.of(
                NodeSchemas.of(type -> Optional.of(api.ask("object_info", type).json()), clock));
    }

    @Override
    public ServerStatus status() {
        JsonValue stats = api.ask("system_stats");
        List<ServerStatus.Device> devices = new ArrayList<>();
        if (stats.at("devices").isArray()) {
            for (JsonValue device : stats.at("devices").items()) {
                devices.add(new ServerStatus.Device(
                        text(device.at("name")), bytes(device.at("vram_total")), bytes(device.at("vram_free"))));
            }
        }
        Queue queue = api.queue();
        return new ServerStatus(
                api.base().toString(),
                text(stats.at("system").at("comfyui_version")),
                devices,
                OptionalInt.of(queue.running().size()),
                OptionalInt.of(queue.pending().size()));
    }

    private static String text(JsonValue value) {
        return value.isText() ? value.text() : "unknown";
    }

    private static long bytes(JsonValue value) {
        return value.isNumber() ? value.decimal().longValue() : 0;
    }

    @Override
    public List<ServerModel> models() {
        List<ServerModel> models = new ArrayList<>();
        api.ask("models").items().stream()
                .filter(JsonValue::isText)
                .map(JsonValue::text)
                .filter(folder -> !folder.isBlank() && !OTHER_FOLDERS.contains(folder))
                .limit(MOST_FOLDERS)
                .forEach(folder -> files(folder).forEach(file -> models.add(model(folder, file))));
        models.sort(Comparator.comparing(ServerModel::id).thenComparing(ServerModel::kind));
        return List.copyOf(models);
    }

    private List<String> files(String folder) {
        try {
            return api.ask("models", folder).items().stream()
                    .filter(JsonValue::isText)
                    .map(JsonValue::text)
                    .toList();
        } catch (ProviderException e) {
            if (e.failure().kind() == Failure.Kind.NOT_FOUND) {
                return List.of(); // it was taken away in the meantime
            }
            throw e;
        }
    }

    private static ServerModel model(String folder, String file) {
        // The server does not say what it holds in memory.
        return new ServerModel(
                file,
                folder,
                true,
                false,
                Set.of(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }

    @Override
    public void freeMemory() {
        api.free();
    }

    @Override
    public List<WorkflowProblem> check(String workflow, Map<String, String> values) {
        Map<String, String> known = new LinkedHashMap<>(values);
        known.remove(Prepared.OUTPUTS);
        // The files are not there yet: they are uploaded when it is run.
        known.values().removeIf(Prepared::namesFile);
        return check.check(WorkflowTemplate.parse(workflow).fillPartly(known));
    }
}
