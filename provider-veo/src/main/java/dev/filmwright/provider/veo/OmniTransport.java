package dev.filmwright.provider.veo;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.InputRole;
import dev.filmwright.provider.google.GoogleFiles;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.ProviderInput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Gemini Omni over the Interactions API, in the background: so a call that breaks loses nothing that was paid. Files given are
 * uploaded first, once for each account. Thread-safe.
 */
final class OmniTransport implements Transport {
    private static final String VERSION = "v1beta";
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_=.-]{0,399}");

    private final BackendClient client;
    private final GoogleFiles files;
    private final Clips clips;

    OmniTransport(BackendClient client, GoogleFiles files, Clips clips) {
        this.client = client;
        this.files = files;
        this.clips = clips;
    }

    @Override
    public String submit(Plan plan, List<ProviderInput> inputs) {
        BackendRequest post = BackendRequest.post(client.address(VERSION, "interactions"))
                .json(body(plan, inputs))
                .notAcceptedOn(429, 503);
        return client.send(post, answer -> {
            JsonValue id = answer.json().at("id");
            if (!NAME.matcher(id.text()).matches()) {
                throw id.wrong("is no id of an interaction");
            }
            return id.text();
        });
    }

    private JsonObject body(Plan plan, List<ProviderInput> inputs) {
        boolean clip = plan.mode() == Mode.EXTENSION || plan.mode() == Mode.EDIT;
        JsonObject format = JsonObject.create().with("type", "video");
        if (!clip) {
            format.with("aspect_ratio", plan.shape().aspect());
        }
        format.with("duration", plan.seconds() + "s")
                .with("resolution", plan.shape().resolution())
                // Within the answer only a few megabytes come through.
                .with("delivery", "uri");
        JsonObject body = JsonObject.create().with("model", plan.model().id());
        List<ProviderInput> pictures =
                inputs.stream().filter(input -> input.role() != InputRole.CLIP).toList();
        String words = OmniPrompt.of(plan, pictures);
        if (inputs.isEmpty()) {
            body.with("input", words);
        } else {
            body.withObjects("input", parts(inputs, pictures, words));
        }
        JsonObject task = JsonObject.create().with("task", plan.mode().task());
        return body.with("response_format", format)
                .with(
                        "generation_config",
                        JsonObject.create().with("video_config", task).with("seed", plan.seed()))
                .withText("previous_interaction_id", plan.options().text(Options.PREVIOUS))
                .with("background", true);
    }

    private List<JsonObject> parts(List<ProviderInput> inputs, List<ProviderInput> pictures, String words) {
        List<JsonObject> parts = new ArrayList<>();
        inputs.stream().filter(input -> input.role() == InputRole.CLIP).forEach(clip -> parts.add(file("video", clip)));
        pictures.forEach(picture -> parts.add(file("image", picture)));
        if (!words.isEmpty()) {
            parts.add(JsonObject.create().with("type", "text").with("text", words));
        }
        return parts;
    }

    private JsonObject file(String type, ProviderInput input) {
        return JsonObject.create()
                .with("type", type)
                .with("uri", files.put(input).toString())
                .with("mime_type", input.type().value());
    }

    @Override
    public PollResult poll(String name, List<String> warnings) {
        return clips.known(name).orElseGet(() -> ask(name, warnings));
    }

    private PollResult ask(String name, List<String> warnings) {
        Optional<Interaction> known = interaction(name);
        if (known.isEmpty()) {
            return new PollResult.Failed(
                    Interaction.of(Kind.NOT_FOUND, "Google does not know the interaction any more"));
        }
        Interaction interaction = known.get();
        return switch (interaction.status()) {
            case "completed" ->
                interaction
                        .clip()
                        .map(clip -> clips.made(name, List.of(clip), warnings))
                        .orElseGet(() -> new PollResult.Failed(interaction.empty()));
            case "incomplete" -> incomplete(name, interaction, warnings);
            case "failed" -> new PollResult.Failed(interaction.failure(client.secrets()));
            case "cancelled" -> new PollResult.Failed(Interaction.of(Kind.CANCELLED, "it was cancelled"));
            case "budget_exceeded" ->
                new PollResult.Failed(Interaction.of(Kind.QUOTA_EXHAUSTED, "the budget set at Google is used up"));
            case "requires_action" ->
                new PollResult.Failed(
                        Interaction.of(Kind.BAD_RESPONSE, "Google asks for an action, which a clip never needs"));
            default -> new PollResult.Running(OptionalDouble.empty(), AGAIN);
        };
    }

    private PollResult incomplete(String name, Interaction interaction, List<String> warnings) {
        Optional<Clip> clip = interaction.clip();
        if (clip.isEmpty()) {
            return new PollResult.Failed(interaction.failure(client.secrets()));
        }
        List<String> told = new ArrayList<>(warnings);
        told.add("Google calls the clip incomplete");
        return clips.made(name, List.of(clip.get()), told);
    }

    private Optional<Interaction> interaction(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            BackendRequest get = BackendRequest.get(client.address(VERSION, "interactions", name));
            return Optional.of(
                    client.send(get, answer -> new Interaction(answer.json().object())));
        } catch (ProviderException e) {
            if (e.failure().kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public CancelResult cancel(String name) {
        BackendRequest stop = BackendRequest.post(client.address(VERSION, "interactions", name, "cancel"))
                .repeatable();
        try {
            String status = client.send(stop, answer -> new Interaction(answer.json()).status());
            return status.equals("cancelled") ? CancelResult.STOPPED : CancelResult.TOO_LATE;
        } catch (ProviderException e) {
            // What is over cannot be stopped: Google calls that a wrong state, not a wrong request.
            if (e.failure().kind() == Kind.CONFIGURATION || e.failure().kind() == Kind.CONFLICT) {
                return CancelResult.TOO_LATE;
            }
            throw e;
        }
    }

    @Override
    public void download(String name, Output output, OutputStream target) throws IOException {
        clips.download(name, () -> fresh(name), output, target);
    }

    private List<Clip> fresh(String name) {
        return interaction(name)
                .orElseThrow(() -> new ProviderException(
                        Failure.ofProvider(
                                VeoPlugin.ID,
                                Kind.NOT_FOUND,
                                "Google does not know the interaction any more: make it again",
                                false,
                                Failure.Billing.UNKNOWN),
                        null))
                .clip()
                .stream()
                .toList();
    }

    @Override
    public void release(String name) {
        clips.release(name);
    }

    @Override
    public Optional<String> about(String type, String id) {
        boolean over = type.equals("interaction.completed") || type.equals("interaction.failed");
        return over && NAME.matcher(id).matches() ? Optional.of(id) : Optional.empty();
    }

    @Override
    public void close() {
        client.close();
    }
}
