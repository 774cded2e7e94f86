package dev.filmwright.provider.veo;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.provider.google.GoogleStatus;
import dev.filmwright.provider.google.Refusal;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.secret.Secrets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an answer of the Interactions API. Words for a status nobody knows mean that it goes on. Immutable. */
final class Interaction {
    private static final int MOST = 200;
    private static final Pattern FILTER =
            Pattern.compile("safety|blocked|prohibited|policy|moderat|content_filter", Pattern.CASE_INSENSITIVE);

    private final JsonValue answer;

    Interaction(JsonValue answer) {
        this.answer = answer;
    }

    String status() {
        return answer.at("status").text().toLowerCase(Locale.ROOT);
    }

    /** Returns the last clip the model put out, or the one Google's own clients name. */
    Optional<Clip> clip() {
        Optional<Clip> last = Optional.empty();
        for (JsonValue step : some(answer.at("steps"))) {
            if (!step.at("type").optional(JsonValue::text).orElse("").equals("model_output")) {
                continue;
            }
            for (JsonValue content : some(step.at("content"))) {
                if (content.at("type").optional(JsonValue::text).orElse("").equals("video")) {
                    Optional<Clip> clip = Clip.of(content);
                    last = clip.isPresent() ? clip : last;
                }
            }
        }
        return last.isPresent() ? last : Clip.of(answer.at("output_video"));
    }

    /** Returns why it failed: by its own errors, or by those of a step. */
    Failure failure(Secrets secrets) {
        JsonValue first = answer.at("errors").item(0);
        if (first.isObject()) {
            return failure(first, secrets);
        }
        for (JsonValue step : some(answer.at("steps"))) {
            if (step.at("error").isObject()) {
                return failure(step.at("error"), secrets);
            }
        }
        return answer.at("error").isObject()
                ? failure(answer.at("error"), secrets)
                : of(Kind.UNAVAILABLE, "Google could not make it and does not say why");
    }

    private static Failure failure(JsonValue error, Secrets secrets) {
        GoogleStatus said = GoogleStatus.read(error);
        String code = error.at("code").isText() ? error.at("code").text() : said.status();
        if (FILTER.matcher(code).find() || FILTER.matcher(said.message()).find()) {
            return Refusal.failure(VeoPlugin.ID, List.of(said.message()), secrets);
        }
        GoogleStatus known = new GoogleStatus(
                said.code(),
                code.toUpperCase(Locale.ROOT),
                said.message(),
                said.reason(),
                said.retryAfter(),
                said.quotas());
        return known.failure(VeoPlugin.ID, Billing.UNKNOWN, secrets);
    }

    /**
     * Returns why there is no clip although it is complete: what becomes of a clip given to be changed where Google does not
     * offer that, which then costs nothing as nothing was made.
     */
    Failure empty() {
        JsonValue tokens = answer.at("usage").at("total_output_tokens");
        return tokens.isNumber() && tokens.decimal().signum() == 0
                ? of(
                        Kind.UNSUPPORTED,
                        "Google ended without making anything: clips given are not taken in the EEA, Switzerland, the United"
                                + " Kingdom and some states of the USA")
                : of(Kind.BAD_RESPONSE, "Google says it is complete and names no clip");
    }

    static Failure of(Kind kind, String what) {
        return Failure.ofProvider(VeoPlugin.ID, kind, what, false, Billing.UNKNOWN);
    }

    private static List<JsonValue> some(JsonValue list) {
        List<JsonValue> items = list.isArray() ? list.items() : List.of();
        return items.subList(0, Math.min(MOST, items.size()));
    }
}
