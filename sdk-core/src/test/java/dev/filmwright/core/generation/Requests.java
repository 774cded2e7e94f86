package dev.filmwright.core.generation;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Span;
import java.util.List;

/** Requests for tests. */
final class Requests {
    static final ModelRef MODEL = new ModelRef(FakeProvider.ID, "board");

    private Requests() {}

    static GenerationRequest.Builder request() {
        return request("A wide shot of the harbour");
    }

    static GenerationRequest.Builder request(String words) {
        return GenerationRequest.image(MODEL, prompt(words), MediaOwner.production("p1"))
                .size(new FrameSize(640, 360));
    }

    static AssembledPrompt prompt(String words) {
        Span span = new Span(words, Origin.of(Origin.Source.SCRIPT, "action"));
        return AssembledPrompt.of(PromptKind.FRAME, "prose", List.of(), List.of(span), "Using: nothing");
    }
}
