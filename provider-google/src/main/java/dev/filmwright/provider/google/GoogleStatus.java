package dev.filmwright.provider.google;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.secret.Secrets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Google says went wrong: {@code google.rpc.Status} with its details. Immutable.
 *
 * <p>{@code code} is an HTTP status in an answer that is no success, and a code of gRPC in an operation that failed; the word in
 * {@code status} is the same in both.
 *
 * @param code the number; -1 if there is none
 * @param status the word, e.g. {@code "RESOURCE_EXHAUSTED"}; made from a code of gRPC where it is missing; may be empty
 * @param message the sentence; may be empty
 * @param reason why, as a word, e.g. {@code "API_KEY_INVALID"}; may be empty
 * @param retryAfter how long to wait, where Google says so
 * @param quotas the quotas that are used up
 */
public record GoogleStatus(
        int code, String status, String message, String reason, Optional<Duration> retryAfter, List<String> quotas) {
    private static final int MOST_DETAILS = 20;
    private static final int LONGEST = 600;
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,9})(?:\\.\\d{1,9})?s");
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** Copies the list. */
    public GoogleStatus {
        quotas = List.copyOf(quotas);
    }

    /**
     * Reads the document of an error, whatever is around it: the error itself, an object with it in {@code error}, or an array
     * of one of them. What is missing or of another shape is left out, as it must not hide the rest.
     */
    public static GoogleStatus read(JsonValue document) {
        JsonValue root = document.isArray() ? document.item(0) : document;
        JsonValue error = root.at("error").isObject() ? root.at("error") : root;
        int code = number(error.at("code"));
        Details details = Details.of(error.at("details"));
        return new GoogleStatus(
                code,
                text(error.at("status")).orElseGet(() -> GrpcCode.word(code)).toUpperCase(Locale.ROOT),
                text(error.at("message")).orElse(""),
                details.reason,
                details.retryAfter,
                details.quotas);
    }

    /** Returns what class of trouble it is; empty if its word says nothing in particular. */
    public Optional<Kind> kind() {
        if (Refusal.speaksOf(message)) {
            return Optional.of(Kind.CONTENT_REJECTED);
        }
        // Google calls a key that is wrong an invalid argument.
        if (reason.startsWith("API_KEY_") || reason.equals("ACCESS_TOKEN_EXPIRED")) {
            return Optional.of(Kind.AUTHENTICATION);
        }
        if (status.equals("RESOURCE_EXHAUSTED") && daily()) {
            return Optional.of(Kind.QUOTA_EXHAUSTED);
        }
        return GrpcCode.kind(status);
    }

    /** Returns whether a quota of a whole day is used up, which does not come back within minutes. */
    private boolean daily() {
        return quotas.stream().anyMatch(quota -> quota.contains("PerDay"));
    }

    /** Returns whether the same may work later without a change: after 8, 13 and 14 of gRPC, and after nothing else. */
    public boolean passes() {
        return kind().filter(kind -> kind == Kind.RATE_LIMITED || kind == Kind.UNAVAILABLE)
                .isPresent();
    }

    /** Returns the sentence with what the details add: quotas, and a remedy where there is one. */
    public String words() {
        List<String> parts = new ArrayList<>();
        parts.add(message.isEmpty() ? (status.isEmpty() ? "Google gave no reason" : status) : message);
        if (!quotas.isEmpty()) {
            parts.add("used up: " + String.join(", ", quotas));
        }
        remedy().ifPresent(parts::add);
        return String.join("; ", parts);
    }

    private Optional<String> remedy() {
        return switch (status) {
            case "FAILED_PRECONDITION" ->
                Optional.of("see that billing is on for the project and that the model is offered where you are");
            case "PERMISSION_DENIED" ->
                Optional.of("see that the API is enabled for the project and that the file is not another key's");
            case "RESOURCE_EXHAUSTED" -> daily() ? Optional.of("it comes back the next day") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /**
     * Returns the failure of an operation of which this is the error.
     *
     * @param billing whether it cost money, where the message does not say so itself
     * @param secrets what Google may repeat and nobody is to read
     */
    public Failure failure(String provider, Failure.Billing billing, Secrets secrets) {
        Kind kind = kind().orElse(Kind.BAD_RESPONSE);
        return new Failure(
                kind,
                secrets.excerpt(provider + ": " + words().replaceAll("[\\p{Cntrl}\\s]+", " "), LONGEST, true),
                passes(),
                retryAfter,
                kind == Kind.CONTENT_REJECTED ? Refusal.billing(message) : billing,
                Optional.of(provider),
                Optional.empty());
    }

    private static int number(JsonValue value) {
        try {
            return value.isNumber() ? Math.toIntExact(value.whole()) : -1;
        } catch (ProviderException | ArithmeticException e) {
            return -1;
        }
    }

    private static Optional<String> text(JsonValue value) {
        return value.isText() ? Optional.of(value.text()).filter(text -> !text.isBlank()) : Optional.empty();
    }

    /** What the list of details holds of what is understood here. */
    private record Details(String reason, Optional<Duration> retryAfter, List<String> quotas) {
        static Details of(JsonValue list) {
            String reason = "";
            Optional<Duration> retryAfter = Optional.empty();
            List<String> quotas = new ArrayList<>();
            for (int i = 0; list.isArray() && i < MOST_DETAILS && list.item(i).present(); i++) {
                JsonValue detail = list.item(i);
                String type = text(detail.at("@type")).orElse("");
                if (type.endsWith("google.rpc.ErrorInfo")) {
                    reason = text(detail.at("reason")).orElse(reason);
                } else if (type.endsWith("google.rpc.RetryInfo")) {
                    retryAfter = text(detail.at("retryDelay")).flatMap(Details::wait);
                } else if (type.endsWith("google.rpc.QuotaFailure")) {
                    quotas(detail.at("violations"), quotas);
                }
            }
            return new Details(reason, retryAfter, quotas);
        }

        private static void quotas(JsonValue violations, List<String> quotas) {
            for (int i = 0;
                    violations.isArray()
                            && i < MOST_DETAILS
                            && violations.item(i).present();
                    i++) {
                JsonValue each = violations.item(i);
                text(each.at("quotaId"))
                        .or(() -> text(each.at("quotaMetric")))
                        .or(() -> text(each.at("description")))
                        .ifPresent(quotas::add);
            }
        }

        /** Reads a duration of Protocol Buffers in JSON, e.g. {@code "41s"} or {@code "0.5s"}; begun seconds count whole. */
        private static Optional<Duration> wait(String text) {
            Matcher seconds = SECONDS.matcher(text);
            if (!seconds.matches()) {
                return Optional.empty();
            }
            Duration wait = Duration.ofSeconds(Long.parseLong(seconds.group(1)) + (text.contains(".") ? 1 : 0));
            return Optional.of(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
    }
}
