package dev.filmwright.provider.flux;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Requests as the engine hands them over. */
final class Requests {
    static final String PROMPT = "A harbour at dawn, low fog, 35mm film look";

    private Requests() {}

    static GenerationRequest.Builder image(String model, String prompt) {
        AssembledPrompt words = AssembledPrompt.plain(PromptKind.FRAME, prompt);
        return GenerationRequest.image(new ModelRef("flux", model), words, MediaOwner.production("film"))
                .size(new FrameSize(1024, 768));
    }

    static ProviderRequest of(
            String model, String prompt, UnaryOperator<GenerationRequest.Builder> change, ProviderInput... inputs) {
        GenerationRequest.Builder builder = change.apply(image(model, prompt));
        for (ProviderInput input : inputs) {
            builder.input(new InputMedia(input.role(), new MediaId("media"), input.name(), false));
        }
        return new ProviderRequest(UUID.randomUUID().toString(), model, builder.build(), List.of(inputs));
    }

    static ProviderRequest of(String model, ProviderInput... inputs) {
        return of(model, PROMPT, builder -> builder, inputs);
    }

    /** Returns a request that the model can do, for each of them. */
    static ProviderRequest possible(FluxModel model) {
        return switch (model.id()) {
            case "flux-pro-1.0-fill", "erase-v1" ->
                of(
                        model.id(),
                        Pictures.given(InputRole.SOURCE, "", 640, 480),
                        Pictures.given(InputRole.MASK, "", 640, 480));
            case "flux-pro-1.0-expand" ->
                of(
                        model.id(),
                        PROMPT,
                        builder -> builder.option("left", "320").option("right", "320"),
                        Pictures.given(InputRole.SOURCE, "", 640, 480));
            case "outpainting-v1", "deblur-v1" -> of(model.id(), Pictures.given(InputRole.SOURCE, "", 640, 480));
            case "vto-v1" ->
                of(
                        model.id(),
                        Pictures.given(InputRole.CHARACTER, "Mara", 640, 480),
                        Pictures.given(InputRole.REFERENCE, "the coat", 640, 480));
            default -> of(model.id());
        };
    }
}
