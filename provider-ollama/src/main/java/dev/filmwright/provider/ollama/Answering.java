package dev.filmwright.provider.ollama;

import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.support.output.KeptOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Gets an answer that can be used, or says why there is none. Thread-safe. */
final class Answering {
    private final Asking asking;

    Answering(Asking asking) {
        this.asking = asking;
    }

    /** An answer, and what is to be said about it. */
    record Answered(KeptOutput output, List<String> warnings) {}

    Answered answer(String clientKey, Prepared prepared) {
        Question question = prepared.question();
        Reply reply = asking.ask(clientKey, question, prepared.remote(), true);
        refuseNothing(question, reply);
        List<String> warnings = new ArrayList<>(prepared.warnings());
        if (reply.cut()) {
            warnings.add("the text is cut: num_predict or num_ctx was reached");
        }
        return new Answered(output(MediaType.TEXT, reply.text()), warnings);
    }

    private static void refuseNothing(Question question, Reply reply) {
        if (!reply.text().isBlank()) {
            return;
        }
        String remedy = reply.thought() > 0
                ? "it only thought; leave think out, or raise num_predict"
                : reply.cut() ? "its window was full; raise num_ctx" : "ask in other words, or take another model";
        throw new ProviderException(
                Words.failure(Kind.BAD_RESPONSE, question.tag() + " said nothing: " + remedy, false), null);
    }

    private static KeptOutput output(MediaType type, String text) {
        return new KeptOutput("text", type, text.getBytes(StandardCharsets.UTF_8));
    }
}
