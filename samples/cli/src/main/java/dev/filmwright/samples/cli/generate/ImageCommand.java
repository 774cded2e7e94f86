package dev.filmwright.samples.cli.generate;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code filmwright generate image}. */
@Command(
        name = "image",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a picture, from words alone or from pictures: --input source=room.jpg --input mask=window.png.",
            "Works offline: filmwright generate image --provider previz --prompt \"EXT. HARBOUR - NIGHT\" -o harbour.png"
        })
final class ImageCommand extends Maker {
    @Mixin
    private SizeOption size = new SizeOption();

    @Override
    OutputKind kind() {
        return OutputKind.IMAGE;
    }

    @Override
    AssembledPrompt prompt(String words) {
        return AssembledPrompt.plain(PromptKind.FRAME, words);
    }

    @Override
    GenerationRequest.Builder builder(ModelRef model, AssembledPrompt prompt) {
        return GenerationRequest.image(model, prompt, OWNER);
    }

    @Override
    void finish(GenerationRequest.Builder request) {
        size.addTo(request);
    }
}
