package dev.filmwright.provider.gemini;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.support.output.KeptOutput;
import dev.filmwright.provider.support.structured.Checked;
import dev.filmwright.provider.support.structured.SchemaCheck;
import dev.filmwright.spi.Live;
import dev.filmwright.spi.ProviderRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes of a request what was asked for, or says why not. Thread-safe; blocks until all is done. */
final class Answering {

    private final GivenParts parts;
    private final Asking asking;
    private final Verdict verdict;
    private final Live live;

    Answering(GivenParts parts, Asking asking, Verdict verdict, Live live) {
        this.parts = parts;
        this.asking = asking;
        this.verdict = verdict;
        this.live = live;
    }

    /**
     * What came of it.
     *
     * @param outputs what was made; empty if nothing was
     * @param warnings what could not be done as asked
     * @param failure why nothing was made
     */
    record Made(List<KeptOutput> outputs, List<String> warnings, Optional<Failure> failure) {
        Made {
            outputs = List.copyOf(outputs);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Asks for what is wanted.
     *
     * @throws IOException if a picture cannot be read
     * @throws ProviderException if a call did not work
     */
    Made make(GeminiModel model, ProviderRequest request) throws IOException {
        Question question = Question.of(model, request.request(), parts.of(request.request(), request.inputs()));
        List<String> warnings = new ArrayList<>(question.warnings());
        return model.draws() ? drawn(model, question, warnings) : written(model, request, question, warnings);
    }

    private Made drawn(GeminiModel model, Question question, List<String> warnings) {
        Heard heard = asking.whole(model, question);
        Optional<Failure> failure = verdict.of(heard);
        if (!heard.pictures().isEmpty() && heard.blocked().isEmpty()) {
            // What is there was paid for, however the answer ended.
            failure.ifPresent(why -> warnings.add("the answer ended with " + heard.finish()));
            return new Made(heard.pictures(), warnings, Optional.empty());
        }
        return nothing(failure.orElseGet(() -> verdict.noPicture(heard)));
    }

    private Made written(GeminiModel model, ProviderRequest request, Question question, List<String> warnings) {
        GenerationRequest wanted = request.request();
        Heard heard = asking.streamed(model, question, piece -> live.text(request.clientKey(), piece));
        Optional<Failure> failure = verdict.of(heard);
        if (failure.isPresent() || heard.text().isBlank()) {
            return nothing(failure.orElseGet(verdict::noText));
        }
        if (wanted.schema().isEmpty()) {
            return text(heard.text(), MediaType.TEXT, warnings);
        }
        SchemaCheck check = SchemaCheck.of(wanted.schema().get());
        Checked first = check.check(heard.text());
        if (first instanceof Checked.Misfit misfit) {
            return repaired(model, question.after(heard.parts(), misfit.repairPrompt()), check, warnings);
        }
        return text(((Checked.Fits) first).json(), MediaType.JSON, warnings);
    }

    /** Asks once more, with what was wrong; the first answer was paid for whatever comes of it. */
    private Made repaired(GeminiModel model, Question question, SchemaCheck check, List<String> warnings) {
        Heard heard;
        try {
            heard = asking.streamed(model, question, piece -> {});
        } catch (ProviderException e) {
            return nothing(verdict.misfit(e.failure().message()));
        }
        Optional<Failure> failure = verdict.of(heard);
        if (failure.isPresent()) {
            return nothing(failure.get());
        }
        Checked second = check.check(heard.text());
        if (second instanceof Checked.Fits fits) {
            warnings.add("the first answer did not fit the schema and was asked for again: two answers are charged");
            return text(fits.json(), MediaType.JSON, warnings);
        }
        return nothing(verdict.misfit(((Checked.Misfit) second).summary()));
    }

    private static Made text(String text, MediaType type, List<String> warnings) {
        return new Made(
                List.of(new KeptOutput("text", type, text.getBytes(StandardCharsets.UTF_8))),
                warnings,
                Optional.empty());
    }

    private static Made nothing(Failure failure) {
        return new Made(List.of(), List.of(), Optional.of(failure));
    }
}
