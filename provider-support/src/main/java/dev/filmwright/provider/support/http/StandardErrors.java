package dev.filmwright.provider.support.http;

import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The usual shapes of errors. */
final class StandardErrors {
    private static final int MOST_PARTS = 10;

    private StandardErrors() {}

    static ErrorDetail read(BackendAnswer answer) {
        String text = answer.text().strip();
        if (text.isEmpty()) {
            return ErrorDetail.of("it gave no reason");
        }
        if (text.startsWith("<")) {
            return ErrorDetail.of("it answered with a page instead of a reason");
        }
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return ErrorDetail.of(text);
        }
        try {
            JsonValue json = answer.json();
            JsonValue root = json.isArray() ? json.item(0) : json;
            ErrorDetail detail = ErrorDetail.of(message(root).orElse(text));
            return retryAfter(root).map(detail::withRetryAfter).orElse(detail);
        } catch (ProviderException e) {
            return ErrorDetail.of(text);
        }
    }

    private static Optional<String> message(JsonValue root) {
        return said(root.at("detail"))
                .or(() -> said(root.at("message")))
                .or(() -> said(root.at("error")))
                .or(() -> said(root.at("errors")))
                .or(() -> said(root.at("title")));
    }

    private static Optional<String> said(JsonValue value) {
        if (!value.present()) {
            return Optional.empty();
        }
        if (value.isText()) {
            return Optional.of(value.text()).filter(text -> !text.isBlank());
        }
        if (value.isArray()) {
            List<String> parts = value.items().stream()
                    .limit(MOST_PARTS)
                    .flatMap(part -> said(part).stream())
                    .toList();
            return Optional.of(String.join("; ", parts)).filter(text -> !text.isEmpty());
        }
        if (!value.isObject()) {
            return Optional.empty();
        }
        if (value.at("msg").isText()) {
            return Optional.of(place(value.at("loc")) + value.at("msg").text());
        }
        return said(value.at("message")).or(() -> Optional.of(value.json()));
    }

    private static String place(JsonValue loc) {
        return !loc.isArray()
                ? ""
                : loc.items().stream()
                        .limit(MOST_PARTS)
                        .map(part -> part.isText() ? part.text() : part.json())
                        .collect(Collectors.joining(".", "", ": "));
    }

    private static Optional<Duration> retryAfter(JsonValue root) {
        JsonValue wait = root.at("retry_after");
        if (!wait.isNumber() || wait.decimal().signum() < 0) {
            return Optional.empty();
        }
        double seconds = wait.decimal().doubleValue();
        return Optional.of(RetryAfter.within(Duration.ofMillis((long) Math.min(seconds * 1000, 1e12))));
    }
}
