package dev.filmwright.provider.support.http;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.secret.Secrets;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an attempt that did not work means, and whether to try again: here, and nowhere else. Immutable.
 *
 * <p>The rule for work that was handed over: a failure says that nothing was accepted only if that is proven, by a connection
 * that never came to stand or by a status that refuses. Everything else is {@link Kind#UNCERTAIN}.
 */
final class Judge {
    private static final int LONGEST = 600;

    private final String provider;
    private final Secrets secrets;
    private final ErrorReader errors;
    private final Clock clock;

    Judge(String provider, Secrets secrets, ErrorReader errors, Clock clock) {
        this.provider = provider;
        this.secrets = secrets;
        this.errors = errors;
        this.clock = clock;
    }

    /** Judges a call that broke before it was answered, or while it was. */
    Trouble broken(BackendRequest request, Sent sent, IOException thrown) {
        if (request.rules().handsWorkOver() && sent.begun()) {
            return uncertain(request, "the connection broke after the work was sent", Optional.empty(), thrown);
        }
        Reason reason = reason(thrown, sent);
        return new Trouble(
                failure(
                        request,
                        reason.kind,
                        reason.text,
                        reason.again,
                        Optional.empty(),
                        notCharged(),
                        Optional.empty()),
                reason.again,
                secrets.redact(thrown));
    }

    /** Judges a call whose thread was wanted back. */
    Trouble interrupted(BackendRequest request, Sent sent, InterruptedException thrown) {
        if (request.rules().handsWorkOver() && sent.begun()) {
            return uncertain(request, "it was interrupted after the work was sent", Optional.empty(), thrown);
        }
        return new Trouble(
                failure(
                        request,
                        Kind.CANCELLED,
                        "it was interrupted",
                        true,
                        Optional.empty(),
                        notCharged(),
                        Optional.empty()),
                false,
                thrown);
    }

    /** Judges an answer that is no success. */
    Trouble refused(BackendRequest request, BackendAnswer answer) {
        BackendRequest.Rules rules = request.rules();
        int status = answer.status();
        ErrorDetail detail = detail(answer);
        Kind kind = rules.temporary().contains(status)
                ? Kind.UNAVAILABLE
                : detail.kind().orElse(Statuses.kind(status));
        String text = "status " + status + ", " + Statuses.hint(status, kind) + detail.message();
        boolean promised = rules.notAccepted().contains(status);
        if (rules.handsWorkOver() && !promised && !Statuses.refuses(status)) {
            return uncertain(request, text, answer.requestId(), null);
        }
        boolean later = Statuses.passes(kind);
        boolean again = later && (promised || rules.repeat() != BackendRequest.Repeat.NEVER);
        Failure failure = failure(
                request,
                kind,
                text,
                later,
                retryAfter(answer, detail),
                detail.billing().orElse(Billing.NOT_CHARGED),
                answer.requestId());
        return new Trouble(failure, again, null);
    }

    /** Judges an answer that says success and cannot be read: whatever was handed over was accepted, or was not. */
    Trouble unreadable(BackendRequest request, Optional<String> requestId, RuntimeException thrown) {
        boolean shape =
                !(thrown instanceof ProviderException known) || known.failure().kind() == Kind.BAD_RESPONSE;
        if (!shape) {
            return new Trouble((ProviderException) thrown);
        }
        String what = thrown instanceof ProviderException
                ? String.valueOf(thrown.getMessage())
                : "its answer could not be read (" + thrown.getClass().getSimpleName() + ")";
        if (request.rules().handsWorkOver()) {
            return uncertain(request, what, requestId, thrown);
        }
        return new Trouble(
                failure(request, Kind.BAD_RESPONSE, what, true, Optional.empty(), Billing.UNKNOWN, requestId),
                false,
                secrets.redact(thrown));
    }

    /** Judges a request to an address no rule allows. */
    Trouble forbidden(BackendRequest request, String what) {
        return new Trouble(
                failure(request, Kind.CONFIGURATION, what, false, Optional.empty(), notCharged(), Optional.empty()),
                false,
                null);
    }

    Trouble uncertain(BackendRequest request, String what, Optional<String> requestId, @Nullable Throwable cause) {
        return new Trouble(
                failure(
                        request,
                        Kind.UNCERTAIN,
                        what + "; nobody knows whether it was accepted",
                        false,
                        Optional.empty(),
                        Billing.UNKNOWN,
                        requestId),
                request.rules().repeat() == BackendRequest.Repeat.KEYED && !(cause instanceof InterruptedException),
                cause == null ? null : secrets.redact(cause));
    }

    Failure failure(
            BackendRequest request,
            Kind kind,
            String what,
            boolean retryable,
            Optional<Duration> retryAfter,
            Billing billing,
            Optional<String> requestId) {
        String text = (provider + ", " + request + ": " + what).replaceAll("[\\p{Cntrl}\\s]+", " ");
        return new Failure(
                kind,
                secrets.excerpt(text, LONGEST, true),
                retryable,
                retryAfter,
                billing,
                Optional.of(provider),
                requestId);
    }

    private ErrorDetail detail(BackendAnswer answer) {
        try {
            return errors.read(answer);
        } catch (RuntimeException e) {
            // A reader of a provider's own that meets what it does not expect must not hide the status.
            return ErrorReader.standard().read(answer);
        }
    }

    private Optional<Duration> retryAfter(BackendAnswer answer, ErrorDetail detail) {
        return Transport.retryAfter(answer.headers())
                .flatMap(value -> RetryAfter.parse(value, clock.instant()))
                .or(detail::retryAfter);
    }

    private static Billing notCharged() {
        return Billing.NOT_CHARGED;
    }

    private static Reason reason(IOException thrown, Sent sent) {
        if (thrown instanceof ForbiddenAddressException) {
            return new Reason(
                    Kind.CONFIGURATION, "the host leads to the local network; allow that if it is meant to", false);
        }
        if (thrown instanceof UnknownHostException) {
            return new Reason(Kind.UNAVAILABLE, "the host is not known; check the name and the network", true);
        }
        if (thrown instanceof SSLPeerUnverifiedException || causedByCertificate(thrown)) {
            return new Reason(Kind.CONFIGURATION, "its certificate is not trusted", false);
        }
        if (thrown instanceof InterruptedIOException) {
            return new Reason(
                    Kind.TIMEOUT, sent.begun() ? "it did not answer in time" : "it could not be reached in time", true);
        }
        if (thrown instanceof SSLException && !sent.begun()) {
            return new Reason(Kind.UNAVAILABLE, "no TLS connection could be made", true);
        }
        return new Reason(
                Kind.UNAVAILABLE, sent.begun() ? "the connection broke" : "no connection could be made", true);
    }

    private static boolean causedByCertificate(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof CertificateException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private record Reason(Kind kind, String text, boolean again) {}
}
