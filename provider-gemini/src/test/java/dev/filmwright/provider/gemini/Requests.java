package dev.filmwright.provider.gemini;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
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
    static final String PROMPT = "Show Mara in that coat waiting at the stop, medium shot, rain, 35mm.";

    private Requests() {}

    static GenerationRequest.Builder image(String model) {
        return GenerationRequest.image(
                        new ModelRef("gemini", model),
                        AssembledPrompt.plain(PromptKind.FRAME, PROMPT),
                        MediaOwner.production("film"))
                .size(new FrameSize(1280, 720));
    }

    static GenerationRequest.Builder text(String model) {
        return GenerationRequest.text(
                new ModelRef("gemini", model),
                AssembledPrompt.plain(PromptKind.FRAME, "INT. TRAM STOP - NIGHT. Mara waits..."),
                MediaOwner.production("film"));
    }

    static ProviderRequest of(
            GenerationRequest.Builder builder,
            UnaryOperator<GenerationRequest.Builder> change,
            ProviderInput... inputs) {
        GenerationRequest.Builder changed = change.apply(builder);
        for (ProviderInput input : inputs) {
            changed.input(new InputMedia(input.role(), new MediaId("media"), input.name(), false));
        }
        GenerationRequest request = changed.build();
        return new ProviderRequest(UUID.randomUUID().toString(), request.model().model(), request, List.of(inputs));
    }
}
