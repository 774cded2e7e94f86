package dev.filmwright.samples.cli.generate;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code filmwright generate text}. */
@Command(
        name = "text",
        mixinStandardHelpOptions = true,
        description = "Writes a text, shown as it is written; only the text goes to standard output.")
class TextCommand extends Maker {
    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "A JSON schema that the text must fit; the text is JSON then.")
    private @Nullable Path schema;

    @Override
    OutputKind kind() {
        return OutputKind.TEXT;
    }

    @Override
    AssembledPrompt prompt(String words) {
        return AssembledPrompt.plain(PromptKind.FRAME, words);
    }

    @Override
    GenerationRequest.Builder builder(ModelRef model, AssembledPrompt prompt) {
        return GenerationRequest.text(model, prompt, OWNER);
    }

    @Override
    void finish(GenerationRequest.Builder request) {
        if (schema != null) {
            request.schema(TextFile.read("--schema", schema));
        }
    }
}
