package dev.filmwright.provider.google;

import dev.filmwright.Failure;
import dev.filmwright.provider.support.http.BackendAnswer;
import dev.filmwright.provider.support.http.ErrorDetail;
import dev.filmwright.provider.support.http.ErrorReader;
import dev.filmwright.provider.support.json.JsonValue;
import java.util.Optional;

/**
 * Reads what Google says when it refuses a call: {@code google.rpc.Status} under {@code error}, also within an array of one
 * element, with {@code RetryInfo}, {@code QuotaFailure} and {@code ErrorInfo}. Other shapes are left to the usual reader, as a
 * gateway's own words come in them.
 */
public final class GoogleErrors {
    private GoogleErrors() {}

    /** Returns the reader. */
    public static ErrorReader reader() {
        return GoogleErrors::read;
    }

    private static ErrorDetail read(BackendAnswer answer) {
        JsonValue document = answer.json();
        JsonValue root = document.isArray() ? document.item(0) : document;
        if (!root.at("error").isObject()) {
            return ErrorReader.standard().read(answer);
        }
        GoogleStatus status = GoogleStatus.read(document);
        Optional<Failure.Kind> kind = status.kind();
        return new ErrorDetail(status.words(), kind, status.retryAfter(), billing(kind, status.message()));
    }

    /** A filter that refused before anything was made cost nothing, as the call itself was refused. */
    private static Optional<Failure.Billing> billing(Optional<Failure.Kind> kind, String message) {
        return kind.filter(Failure.Kind.CONTENT_REJECTED::equals)
                .map(rejected -> Refusal.billing(message))
                .filter(Failure.Billing.NOT_CHARGED::equals);
    }
}
