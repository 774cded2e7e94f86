package dev.filmwright.provider.ollama;

import dev.filmwright.provider.support.json.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a model answered, whole. Immutable.
 *
 * @param text its words, without what it thought
 * @param thought how many characters it thought before
 * @param reason why it ended: {@code stop}, {@code length}, {@code load}; empty where the server does not say
 * @param made how many tokens it made, where the server says
 * @param nanos how long that took, where the server says
 */
record Reply(String text, long thought, String reason, OptionalLong made, OptionalLong nanos) {
    static Reply of(String text, long thought, JsonValue last) {
        return new Reply(
                text,
                thought,
                last.at("done_reason").optional(JsonValue::text).orElse(""),
                number(last.at("eval_count")),
                number(last.at("eval_duration")));
    }

    /** A figure that is missing was zero, and none of them is worth failing for. */
    private static OptionalLong number(JsonValue value) {
        return value.isNumber() ? OptionalLong.of(value.decimal().longValue()) : OptionalLong.empty();
    }

    boolean cut() {
        return reason.equals("length");
    }

    /** Returns how fast it was, for people; empty where the server does not say. */
    Optional<String> speed() {
        if (made.isEmpty() || nanos.orElse(0) <= 0) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT, "%d tokens, %.1f a second", made.getAsLong(), made.getAsLong() * 1e9 / nanos.getAsLong()));
    }
}
