package dev.filmwright.provider.veo;

import dev.filmwright.generation.InputRole;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.provider.support.json.Base64Data;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.spi.ProviderInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The Gemini API's shape for Veo. Pictures are {@code bytesBase64Encoded}, never {@code inlineData}; a clip is
 * {@code encodedVideo} with {@code encoding}; seed, sound, storage and number of clips are refused here.
 */
final class GeminiWire implements VeoWire {
    private static final String VERSION = "v1beta";
    private static final Pattern NAME =
            Pattern.compile("models/[A-Za-z0-9._-]{1,100}/operations/[A-Za-z0-9._-]{1,200}");
    private static final int LARGEST_CLIP = 64 << 20;

    private final BackendClient client;

    GeminiWire(BackendClient client) {
        this.client = client;
    }

    @Override
    public Pattern name() {
        return NAME;
    }

    @Override
    public BackendRequest submit(Plan plan, List<ProviderInput> inputs) throws IOException {
        JsonObject instance = JsonObject.create();
        if (!plan.prompt().isEmpty()) {
            instance.with("prompt", plan.prompt());
        }
        List<JsonObject> references = new ArrayList<>();
        for (ProviderInput input : inputs) {
            switch (input.role()) {
                case FIRST_FRAME -> instance.with("image", picture(input));
                case LAST_FRAME -> instance.with("lastFrame", picture(input));
                case CLIP ->
                    instance.with(
                            "video",
                            JsonObject.create()
                                    .with("encodedVideo", Base64Data.write(input, LARGEST_CLIP))
                                    .with("encoding", input.type().value()));
                default -> references.add(reference(input));
            }
        }
        if (!references.isEmpty()) {
            instance.withObjects("referenceImages", references);
        }
        JsonObject body =
                JsonObject.create().withObjects("instances", List.of(instance)).with("parameters", parameters(plan));
        return BackendRequest.post(
                        client.address(VERSION, "models", plan.model().id() + ":predictLongRunning"))
                .json(body)
                .notAcceptedOn(429, 503);
    }

    private static JsonObject picture(ProviderInput input) throws IOException {
        return JsonObject.create()
                .with("bytesBase64Encoded", Base64Data.write(input, Abilities.LARGEST_PICTURE))
                .with("mimeType", input.type().value());
    }

    private static JsonObject reference(ProviderInput input) throws IOException {
        String type = input.role() == InputRole.STYLE ? "style" : "asset";
        return JsonObject.create().with("image", picture(input)).with("referenceType", type);
    }

    private static JsonObject parameters(Plan plan) {
        JsonObject parameters = JsonObject.create();
        if (plan.mode() == Mode.EXTENSION) {
            parameters.with("resolution", plan.shape().resolution()).with("sampleCount", 1);
        } else {
            parameters
                    .with("aspectRatio", plan.shape().aspect())
                    .with("resolution", plan.shape().resolution())
                    .with("durationSeconds", plan.seconds());
        }
        return parameters
                .withText("negativePrompt", plan.options().text(Options.NEGATIVE))
                .withText("personGeneration", plan.options().text(Options.PEOPLE));
    }

    @Override
    public BackendRequest poll(String name) {
        String[] parts = name.split("/");
        return BackendRequest.get(client.address(VERSION, parts[0], parts[1], parts[2], parts[3]));
    }
}
