package dev.filmwright.provider.ollama;

import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.support.output.KeptOutput;
import dev.filmwright.provider.support.structured.Checked;
import dev.filmwright.provider.support.structured.SchemaCheck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Gets an answer that can be used, or says why there is none. Thread-safe. */
final class Answering {
    private static final int LONGEST_REPEATED = 20_000;
    private static final int LONGEST_SUMMARY = 600;

    private final Asking asking;

    Answering(Asking asking) {
        this.asking = asking;
    }

    /** An answer, and what is to be said about it. */
    record Answered(KeptOutput output, List<String> warnings) {}

    /**
     * Answers. Blocks until the model said all, twice at most.
     *
     * @throws ProviderException if the model said nothing, or nothing that fits
     */
    Answered answer(String clientKey, Prepared prepared) {
        Question question = prepared.question();
        Reply reply = said(question, asking.ask(clientKey, question, prepared.remote(), true));
        List<String> warnings = new ArrayList<>(prepared.warnings());
        if (question.format().json()) {
            SchemaCheck check = SchemaCheck.of(prepared.schema().orElse("{}"));
            return new Answered(output(MediaType.JSON, fitting(clientKey, prepared, check, reply, warnings)), warnings);
        }
        if (reply.cut()) {
            warnings.add("the text is cut: num_predict or num_ctx was reached");
        }
        return new Answered(output(MediaType.TEXT, reply.text()), warnings);
    }

    private String fitting(String clientKey, Prepared prepared, SchemaCheck check, Reply reply, List<String> warnings) {
        Question question = prepared.question();
        Checked first = check.check(whole(question, reply).text());
        if (first instanceof Checked.Fits fits) {
            return fits.json();
        }
        Checked.Misfit misfit = (Checked.Misfit) first;
        Question.Correction correction = new Question.Correction(shortened(reply.text()), misfit.repairPrompt());
        // Else the server would make room by leaving out the oldest message: the one with the pictures.
        boolean refuses = prepared.version().atLeast(Version.TRUNCATE);
        Question again = question.again(correction, refuses);
        Reply second = said(again, asking.ask(clientKey, again, prepared.remote(), false));
        Checked last = check.check(whole(again, second).text());
        if (last instanceof Checked.Fits fits) {
            warnings.add("the first answer did not fit the schema, so the model was asked again: " + summary(misfit));
            return fits.json();
        }
        throw failed(question.tag() + " gave no answer that fits the schema, also when asked again: "
                + summary((Checked.Misfit) last)
                + "; simplify the schema, say in the prompt what each field holds, or take a larger model");
    }

    private static Reply said(Question question, Reply reply) {
        if (!reply.text().isBlank()) {
            return reply;
        }
        String remedy = reply.thought() > 0
                ? "it only thought; leave think out, or raise num_predict"
                : reply.cut() ? "its window was full; raise num_ctx" : "ask in other words, or take another model";
        throw failed(question.tag() + " said nothing: " + remedy);
    }

    /** JSON that is cut cannot be mended by asking again: it would be cut again. */
    private static Reply whole(Question question, Reply reply) {
        if (reply.cut()) {
            throw failed("the JSON of " + question.tag() + " is cut after "
                    + reply.text().length()
                    + " characters, as num_predict (" + question.options().get("num_predict") + ") or num_ctx ("
                    + question.options().get("num_ctx") + ") was reached: raise them, or ask for less");
        }
        return reply;
    }

    private static ProviderException failed(String message) {
        return new ProviderException(Words.failure(Kind.BAD_RESPONSE, message, false), null);
    }

    private static String summary(Checked.Misfit misfit) {
        String all = misfit.summary();
        return all.length() <= LONGEST_SUMMARY ? all : all.substring(0, LONGEST_SUMMARY) + "…";
    }

    private static String shortened(String answer) {
        return answer.length() <= LONGEST_REPEATED ? answer : answer.substring(0, LONGEST_REPEATED);
    }

    private static KeptOutput output(MediaType type, String text) {
        return new KeptOutput("text", type, text.getBytes(StandardCharsets.UTF_8));
    }
}
