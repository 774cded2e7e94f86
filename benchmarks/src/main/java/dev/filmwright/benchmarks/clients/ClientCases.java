package dev.filmwright.benchmarks.clients;

import dev.filmwright.benchmarks.clients.ClientCase.Reply;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.provider.comfyui.ComfyPlugin;
import dev.filmwright.provider.flux.FluxPlugin;
import dev.filmwright.provider.gemini.GeminiPlugin;
import dev.filmwright.provider.ollama.OllamaPlugin;
import dev.filmwright.provider.veo.VeoPlugin;
import dev.filmwright.spi.ProviderRequest;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The providers that are measured. Another one is one more entry. */
final class ClientCases {
    private static final int WORDS = 60;
    private static final int PICTURE = 100_000;
    private static final String JSON = "application/json";
    private static final String KEY = "no-real-key";
    private static final MediaOwner OWNER = MediaOwner.production("p1");

    private ClientCases() {}

    static List<ClientCase> all() {
        return List.of(ollama(), flux(), gemini(), comfyui(), veo());
    }

    private static ClientCase ollama() {

        StringBuilder words = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            words.append("{\"model\":\"llava:7b\",\"created_at\":\"2026-08-20T09:15:00.100Z\",")
                    .append("\"message\":{\"role\":\"assistant\",\"content\":\" pier\"},\"done\":false}\n");
        }
        words.append("{\"model\":\"llava:7b\",\"created_at\":\"2026-08-20T09:15:01.900Z\",")
                .append("\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\",")
                .append("\"eval_count\":60,\"eval_duration\":1100000000}\n");
        return new ClientCase(
                "ollama",
                OllamaPlugin::new,
                base -> Map.of("url", base.toString()),
                key -> new ProviderRequest(
                        key,
                        "llava:7b",
                        GenerationRequest.text(
                                        new ModelRef("ollama", "llava:7b"),
                                        AssembledPrompt.plain(PromptKind.FRAME, "What stands at the end of the pier?"),
                                        MediaOwner.production("p1"))
                                .build()),
                List.of(
                        new Reply("GET", "/api/version", JSON, "{\"version\":\"0.32.15\"}"),
                        new Reply(
                                "GET",
                                "/api/tags",
                                JSON,
                                "{\"models\":[{\"name\":\"llava:7b\",\"model\":\"llava:7b\",\"size\":4733363377,"
                                        + "\"digest\":\"8dd30f6b0cb1\",\"details\":{\"family\":\"llama\","
                                        + "\"families\":[\"llama\",\"clip\"],\"context_length\":32768},"
                                        + "\"capabilities\":[\"completion\",\"vision\"]}]}"),
                        new Reply("POST", "/api/chat", "application/x-ndjson", words.toString())));
    }

    private static ClientCase flux() {
        return new ClientCase(
                "flux",
                FluxPlugin::new,
                base -> Map.of("url", base.toString(), "key", KEY),
                key -> new ProviderRequest(key, "flux-2-pro", image("flux", "flux-2-pro")),
                List.of(
                        new Reply(
                                "POST",
                                "/v1/flux-2-pro",
                                JSON,
                                "{\"id\":\"5b1d\",\"polling_url\":\"{base}/v1/get_result?id=5b1d\",\"cost\":4.5,"
                                        + "\"input_mp\":0.0,\"output_mp\":1.98}"),
                        new Reply(
                                "GET",
                                "/v1/get_result",
                                JSON,
                                "{\"id\":\"5b1d\",\"status\":\"Ready\",\"result\":{\"sample\":\"{base}/results/sample.png\","
                                        + "\"seed\":421,\"duration\":6.48},\"progress\":null,\"details\":null}"),
                        new Reply("GET", "/results/sample.png", "image/png", "x".repeat(PICTURE))));
    }

    private static ClientCase gemini() {
        String picture = Base64.getEncoder().encodeToString(new byte[PICTURE]);
        return new ClientCase(
                "gemini",
                GeminiPlugin::new,
                base -> Map.of("url", base.toString(), "key", KEY),
                key -> new ProviderRequest(key, "gemini-3-pro-image", image("gemini", "gemini-3-pro-image")),
                List.of(new Reply(
                        "POST",
                        "/v1beta/models/.*:generateContent",
                        JSON,
                        "{\"candidates\":[{\"index\":0,\"content\":{\"role\":\"model\",\"parts\":[{\"inlineData\":"
                                + "{\"mimeType\":\"image/png\",\"data\":\"" + picture
                                + "\"}}]},\"finishReason\":\"STOP\"}]}")));
    }

    private static ClientCase comfyui() {
        String id = "ed7efa9f-ab88-46c7-9afd-9b3219be5c7a";
        return new ClientCase(
                "comfyui",
                ComfyPlugin::new,
                base -> Map.of("url", base.toString(), "socket", "off"),
                key -> new ProviderRequest(
                        key,
                        "workflow",
                        GenerationRequest.workflow(
                                        new ModelRef("comfyui", "workflow"),
                                        "{\"1\":{\"class_type\":\"EmptyImage\",\"inputs\":{\"width\":64,\"height\":48,"
                                                + "\"batch_size\":1,\"color\":255}},\"9\":{\"class_type\":\"SaveImage\","
                                                + "\"inputs\":{\"images\":[\"1\",0],\"filename_prefix\":\"filmwright/a\"}}}",
                                        OWNER)
                                .build()),
                List.of(
                        new Reply("GET", "/system_stats", JSON, "{\"system\":{\"comfyui_version\":\"0.33.0\"}}"),
                        new Reply(
                                "POST",
                                "/prompt",
                                JSON,
                                "{\"prompt_id\":\"" + id + "\",\"number\":0,\"node_errors\":{}}"),
                        new Reply(
                                "GET",
                                "/history/" + id,
                                JSON,
                                "{\"" + id + "\":{\"outputs\":{\"9\":{\"images\":[{\"filename\":\"a_00001_.png\","
                                        + "\"subfolder\":\"filmwright\",\"type\":\"output\"}]}},\"status\":"
                                        + "{\"status_str\":\"success\",\"completed\":true,\"messages\":"
                                        + "[[\"execution_success\",{\"prompt_id\":\"" + id + "\"}]]}}}"),
                        new Reply("GET", "/history/.*", JSON, "{}"),
                        new Reply("GET", "/queue", JSON, "{\"queue_running\":[],\"queue_pending\":[]}"),
                        new Reply("GET", "/view", "image/png", "x".repeat(PICTURE))));
    }

    private static ClientCase veo() {
        String name = "models/veo-3.1-generate-preview/operations/vz341u0pmdlc";
        return new ClientCase(
                "veo",
                VeoPlugin::new,
                base -> Map.of("transport", "gemini", "url", base.toString(), "key", KEY),
                key -> new ProviderRequest(
                        key,
                        "veo-3.1-generate-preview",
                        GenerationRequest.video(new ModelRef("veo", "veo-3.1-generate-preview"), words(), OWNER)
                                .build()),
                List.of(
                        new Reply("POST", "/v1beta/models/.*:predictLongRunning", JSON, "{\"name\":\"" + name + "\"}"),
                        new Reply(
                                "GET",
                                "/v1beta/" + name,
                                JSON,
                                "{\"name\":\"" + name + "\",\"done\":true,\"response\":{\"generateVideoResponse\":"
                                        + "{\"generatedSamples\":[{\"video\":"
                                        + "{\"uri\":\"{base}/v1beta/files/k3v9x2:download?alt=media\"}}]}}}"),
                        new Reply("GET", "/v1beta/files/.*", "video/mp4", "x".repeat(PICTURE))));
    }

    private static GenerationRequest image(String provider, String model) {
        return GenerationRequest.image(new ModelRef(provider, model), words(), OWNER)
                .size(new FrameSize(1280, 720))
                .build();
    }

    private static AssembledPrompt words() {
        return AssembledPrompt.plain(PromptKind.FRAME, "A ferry leaves the harbour at dawn, low fog, 35mm film look");
    }
}
