package dev.filmwright.provider.veo;

import dev.filmwright.generation.InputRole;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.provider.support.json.Base64Data;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.spi.ProviderInput;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Vertex AI's shape for Veo. An operation is asked after by a POST to {@code fetchPredictOperation}, as a GET on its name finds
 * nothing; a clip is {@code bytesBase64Encoded} like a picture.
 */
final class VertexWire implements VeoWire {
    private static final Pattern NAME = Pattern.compile("projects/([A-Za-z0-9:._-]{1,100})/locations/([a-z0-9-]{1,50})"
            + "/publishers/google/models/([A-Za-z0-9._-]{1,100})/operations/[A-Za-z0-9._-]{1,200}");
    private static final int LARGEST_CLIP = 64 << 20;

    private final BackendClient client;
    private final String project;
    private final String location;

    VertexWire(BackendClient client, String project, String location) {
        this.client = client;
        this.project = project;
        this.location = location;
    }

    @Override
    public Pattern name() {
        return NAME;
    }

    private URI address(String ofProject, String ofLocation, String call) {
        return client.address(
                "v1", "projects", ofProject, "locations", ofLocation, "publishers", "google", "models", call);
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
                case FIRST_FRAME -> instance.with("image", media(input, Abilities.LARGEST_PICTURE));
                case LAST_FRAME -> instance.with("lastFrame", media(input, Abilities.LARGEST_PICTURE));
                case CLIP -> instance.with("video", media(input, LARGEST_CLIP));
                default ->
                    references.add(JsonObject.create()
                            .with("image", media(input, Abilities.LARGEST_PICTURE))
                            .with("referenceType", input.role() == InputRole.STYLE ? "style" : "asset"));
            }
        }
        if (!references.isEmpty()) {
            instance.withObjects("referenceImages", references);
        }
        JsonObject body =
                JsonObject.create().withObjects("instances", List.of(instance)).with("parameters", parameters(plan));
        return BackendRequest.post(address(project, location, plan.model().id() + ":predictLongRunning"))
                .json(body)
                .notAcceptedOn(429, 503);
    }

    private static JsonObject media(ProviderInput input, int most) throws IOException {
        return JsonObject.create()
                .with("bytesBase64Encoded", Base64Data.write(input, most))
                .with("mimeType", input.type().value());
    }

    private static JsonObject parameters(Plan plan) {
        Options options = plan.options();
        JsonObject parameters = JsonObject.create().with("sampleCount", plan.samples());
        if (plan.mode() != Mode.EXTENSION) {
            parameters.with("aspectRatio", plan.shape().aspect()).with("durationSeconds", plan.seconds());
        }
        parameters.with("resolution", plan.shape().resolution()).with("seed", plan.seed());
        if (plan.model().silence()) {
            parameters.with("generateAudio", !options.off(Options.AUDIO));
        }
        return parameters
                .withText("negativePrompt", options.text(Options.NEGATIVE))
                .withText("personGeneration", options.text(Options.PEOPLE))
                // The name gcsOutputDirectory that goes round is ignored without a word.
                .withText("storageUri", plan.storage())
                .withText("compressionQuality", options.text(Options.COMPRESSION))
                .withText("resizeMode", options.text(Options.RESIZE))
                .withText("pubsubTopic", options.text(Options.TOPIC));
    }

    @Override
    public BackendRequest poll(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalStateException("a name is checked before it is asked after");
        }
        URI address = address(parts.group(1), parts.group(2), parts.group(3) + ":fetchPredictOperation");
        return BackendRequest.post(address)
                .json(JsonObject.create().with("operationName", name))
                .repeatable();
    }
}
