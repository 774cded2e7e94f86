package dev.filmwright.provider.gemini;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.ProviderException;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.google.GoogleStatus;
import dev.filmwright.provider.support.json.Base64Data;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.output.KeptOutput;
import dev.filmwright.provider.support.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a model answered so far, whole or piece by piece. All parts are looked at, as a picture may stand behind words; thoughts
 * are left out, as they may hold drafts. Not thread-safe.
 */
final class Heard {
    private static final int LARGEST_PICTURE = 96 << 20;
    private static final int LONGEST_TEXT = 8 << 20;
    private static final int MOST_PARTS = 100_000;

    private final Secrets secrets;
    private final StringBuilder text = new StringBuilder();
    private final List<KeptOutput> pictures = new ArrayList<>();
    private final List<JsonValue> parts = new ArrayList<>();
    private String finish = "";
    private String finishMessage = "";
    private String blocked = "";

    Heard(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * Takes a document in.
     *
     * @param pieces hears the text in it
     * @throws ProviderException if it says that something went wrong, or is too much
     */
    void take(JsonValue document, Consumer<String> pieces) {
        if (document.at("error").isObject()) {
            throw new ProviderException(failure(GoogleStatus.read(document)), null);
        }
        word(document.at("promptFeedback").at("blockReason")).ifPresent(reason -> blocked = reason);
        JsonValue candidate = document.at("candidates").item(0);
        for (JsonValue part :
                candidate.at("content").at("parts").optional(JsonValue::items).orElse(List.of())) {
            part(part, pieces);
        }
        word(candidate.at("finishReason")).ifPresent(reason -> finish = reason);
        word(candidate.at("finishMessage")).ifPresent(message -> finishMessage = message);
    }

    /** What broke off in the middle may have cost money: it is not to be sent again by itself. */
    private Failure failure(GoogleStatus status) {
        Failure failure = status.failure(GeminiPlugin.ID, Billing.UNKNOWN, secrets);
        return parts.isEmpty()
                ? failure
                : Failure.ofProvider(GeminiPlugin.ID, failure.kind(), failure.message(), false, failure.billing());
    }

    private void part(JsonValue part, Consumer<String> pieces) {
        parts.add(part);
        if (parts.size() > MOST_PARTS) {
            throw part.wrong("is one of too many parts");
        }
        JsonValue thought = part.at("thought");
        if (thought.present() && thought.flag()) {
            return;
        }
        if (part.at("text").present()) {
            String piece = part.at("text").text();
            if (text.length() + piece.length() > LONGEST_TEXT) {
                throw part.wrong("makes the text longer than " + LONGEST_TEXT + " characters");
            }
            text.append(piece);
            pieces.accept(piece);
        }
        if (part.at("inlineData").isObject()) {
            MediaType type = new MediaType(part.at("inlineData").at("mimeType").nonEmptyText());
            if (type.picture()) {
                String name = pictures.isEmpty() ? "picture" : "picture-" + (pictures.size() + 1);
                pictures.add(new KeptOutput(
                        name,
                        type,
                        Base64Data.read(part.at("inlineData").at("data"), LARGEST_PICTURE)
                                .bytes()));
            }
        }
    }

    private static Optional<String> word(JsonValue value) {
        return value.isText() ? Optional.of(value.text()).filter(text -> !text.isBlank()) : Optional.empty();
    }

    String text() {
        return text.toString();
    }

    List<KeptOutput> pictures() {
        return List.copyOf(pictures);
    }

    /** Returns the parts as they came, thoughts and signatures included. */
    List<JsonValue> parts() {
        return List.copyOf(parts);
    }

    /** Returns why it ended; empty if it has not. An open set of words. */
    String finish() {
        return finish;
    }

    /** Returns what was said about why it ended; may be empty. */
    String finishMessage() {
        return finishMessage;
    }

    /** Returns why the question was refused; empty if it was not. An open set of words. */
    String blocked() {
        return blocked;
    }

    /** Returns whether it is the whole answer. */
    boolean ended() {
        return !finish.isEmpty() || !blocked.isEmpty();
    }
}
