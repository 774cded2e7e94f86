package dev.filmwright.benchmarks.clients;

import dev.filmwright.benchmarks.clients.ClientCase.Reply;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.provider.ollama.OllamaPlugin;
import dev.filmwright.spi.ProviderRequest;
import java.util.List;
import java.util.Map;

/** The providers that are measured. Another one is one more entry. */
final class ClientCases {
    private static final int WORDS = 60;

    private ClientCases() {}

    static List<ClientCase> all() {
        return List.of(ollama());
    }

    private static ClientCase ollama() {
        String json = "application/json";
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
                        new Reply("GET", "/api/version", json, "{\"version\":\"0.32.15\"}"),
                        new Reply(
                                "GET",
                                "/api/tags",
                                json,
                                "{\"models\":[{\"name\":\"llava:7b\",\"model\":\"llava:7b\",\"size\":4733363377,"
                                        + "\"digest\":\"8dd30f6b0cb1\",\"details\":{\"family\":\"llama\","
                                        + "\"families\":[\"llama\",\"clip\"],\"context_length\":32768},"
                                        + "\"capabilities\":[\"completion\",\"vision\"]}]}"),
                        new Reply("POST", "/api/chat", "application/x-ndjson", words.toString())));
    }
}
