package dev.filmwright.provider.gemini;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.provider.support.secret.Secrets;
import java.util.Optional;
import java.util.Set;

/** Says what an answer without the thing asked for means. Thread-safe. */
final class Verdict {
    private static final int LONGEST = 300;

    /** Why something made was not given out (python-genai, {@code FinishReason}); others end with the same words. */
    private static final Set<String> REFUSED = Set.of(
            "SAFETY",
            "RECITATION",
            "PROHIBITED_CONTENT",
            "SPII",
            "BLOCKLIST",
            "OTHER",
            "NO_IMAGE",
            "IMAGE_SAFETY",
            "IMAGE_PROHIBITED_CONTENT",
            "IMAGE_RECITATION",
            "IMAGE_OTHER");

    private static final Set<String> SPEAK_OF_CONTENT =
            Set.of("SAFETY", "PROHIBITED", "RECITATION", "BLOCKLIST", "SPII", "POLICY");

    private final Secrets secrets;

    Verdict(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Returns why there is no answer; empty if it ended as it should. */
    Optional<Failure> of(Heard heard) {
        if (!heard.blocked().isEmpty()) {
            return Optional.of(failure(
                    Kind.CONTENT_REJECTED,
                    "the prompt or a picture given was refused (" + heard.blocked() + "): change it",
                    Billing.UNKNOWN));
        }
        String finish = heard.finish();
        if (finish.equals("STOP")) {
            return Optional.empty();
        }
        String why = finish + (heard.finishMessage().isEmpty() ? "" : ", " + heard.finishMessage());
        if (finish.equals("MAX_TOKENS")) {
            return Optional.of(failure(
                    Kind.INVALID_REQUEST,
                    "the answer was cut off (MAX_TOKENS), thoughts count too: set a higher max_tokens, ask for less, or"
                            + " have it think less",
                    Billing.CHARGED));
        }
        if (finish.equals("LANGUAGE")) {
            return Optional.of(
                    failure(Kind.UNSUPPORTED, "the model does not know the language (" + why + ")", Billing.UNKNOWN));
        }
        boolean content = REFUSED.contains(finish) || SPEAK_OF_CONTENT.stream().anyMatch(finish::contains);
        return Optional.of(
                content
                        ? failure(
                                Kind.CONTENT_REJECTED,
                                "what was made was not given out (" + why + "): change the prompt",
                                Billing.UNKNOWN)
                        : failure(Kind.BAD_RESPONSE, "it ended without an answer (" + why + ")", Billing.UNKNOWN));
    }

    /** Returns the failure of an answer that ended well and holds no picture. */
    Failure noPicture(Heard heard) {
        String said = heard.text().isBlank() ? "nothing" : "\"" + heard.text().strip() + "\"";
        return failure(Kind.BAD_RESPONSE, "it made no picture and said " + said, Billing.CHARGED);
    }

    /** Returns the failure of an answer that ended well and holds no text. */
    Failure noText() {
        return failure(Kind.BAD_RESPONSE, "it answered without a word", Billing.CHARGED);
    }

    /** Returns the failure of an answer that does not fit its schema. */
    Failure misfit(String findings) {
        return failure(
                Kind.BAD_RESPONSE,
                "the answer does not fit the schema, also after it was asked to: " + findings,
                Billing.CHARGED);
    }

    private Failure failure(Kind kind, String message, Billing billing) {
        String line = message.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return Failure.ofProvider(
                GeminiPlugin.ID, kind, "gemini: " + secrets.excerpt(line, LONGEST, true), false, billing);
    }
}
