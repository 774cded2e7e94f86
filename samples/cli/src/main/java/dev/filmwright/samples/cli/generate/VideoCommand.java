package dev.filmwright.samples.cli.generate;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code filmwright generate video}. */
@Command(
        name = "video",
        mixinStandardHelpOptions = true,
        description = "Makes a clip, from words alone or from pictures: --input first-frame=door.png.")
final class VideoCommand extends Maker {
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(86_400);
    private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

    @Mixin
    private SizeOption size = new SizeOption();

    @Option(
            names = "--length",
            paramLabel = "SECONDS",
            description = "How long, e.g. 8 or 5.5; without it the model decides.")
    private @Nullable BigDecimal length;

    @Override
    OutputKind kind() {
        return OutputKind.VIDEO;
    }

    @Override
    AssembledPrompt prompt(String words) {
        return AssembledPrompt.plain(PromptKind.VIDEO, words);
    }

    @Override
    GenerationRequest.Builder builder(ModelRef model, AssembledPrompt prompt) {
        return GenerationRequest.video(model, prompt, OWNER);
    }

    @Override
    void finish(GenerationRequest.Builder request) {
        size.addTo(request);
        if (length != null) {
            if (length.signum() <= 0 || length.compareTo(MOST_SECONDS) > 0) {
                throw new InvalidInputException("--length", length, "use seconds above 0, a day at most");
            }
            request.length(Duration.ofMillis(length.multiply(MILLIS).longValue()));
        }
    }
}
