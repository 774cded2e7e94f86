package dev.filmwright.provider.support.json;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.secret.Secrets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who answered, for the failures of what is read. Immutable but for the secrets.
 *
 * @param provider the provider's id
 * @param requestId the backend's own id of the request, where it gave one
 * @param secrets what must not be repeated
 */
public record Origin(String provider, Optional<String> requestId, Secrets secrets) {
    private static final int LONGEST = 500;

    /** Checks that nothing is {@code null}. */
    public Origin {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(secrets, "secrets");
    }

    /**
     * Returns the exception for an answer that makes no sense: kind {@code BAD_RESPONSE}, worth another call, billing
     * unknown.
     *
     * @param what what is wrong, e.g. {@code "$.id is missing"}
     * @param cause what found it out, or {@code null}
     */
    public ProviderException badAnswer(String what, @Nullable Throwable cause) {
        return new ProviderException(
                new Failure(
                        Failure.Kind.BAD_RESPONSE,
                        secrets.excerpt(provider + " answered what makes no sense: " + what, LONGEST, true),
                        true,
                        Optional.empty(),
                        Failure.Billing.UNKNOWN,
                        Optional.of(provider),
                        requestId),
                cause == null ? null : secrets.redact(cause));
    }
}
