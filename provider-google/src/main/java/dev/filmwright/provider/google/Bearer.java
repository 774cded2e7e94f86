package dev.filmwright.provider.google;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.secret.Secrets;
import java.io.IOException;
import java.util.function.Supplier;

/** The header that shows a token, made anew for each request. Thread-safe. */
final class Bearer implements Supplier<String> {
    private final String provider;
    private final TokenSupplier tokens;
    private volatile Secrets secrets = Secrets.of();

    Bearer(String provider, TokenSupplier tokens) {
        this.provider = provider;
        this.tokens = tokens;
    }

    /** Tells these secrets each token by itself too: Google may repeat it without the word before it. */
    void keepOutOf(Secrets others) {
        secrets = others;
    }

    @Override
    public String get() {
        String token;
        try {
            token = tokens.token();
        } catch (IOException e) {
            throw refused(Failure.Kind.UNAVAILABLE, "no access token can be had now: " + e, true);
        } catch (FilmwrightException e) {
            throw refused(e.failure().kind(), e.failure().message(), e.failure().retryable());
        } catch (RuntimeException e) {
            throw refused(Failure.Kind.AUTHENTICATION, "no access token can be had: " + e, false);
        }
        if (token.isBlank()) {
            throw refused(Failure.Kind.AUTHENTICATION, "the supplier of tokens gave none", false);
        }
        secrets.learn(token);
        return "Bearer " + token;
    }

    private ProviderException refused(Failure.Kind kind, String what, boolean retryable) {
        String text = secrets.excerpt(provider + ": " + what.replaceAll("[\\p{Cntrl}\\s]+", " "), 400, true);
        return new ProviderException(
                Failure.ofProvider(provider, kind, text, retryable, Failure.Billing.NOT_CHARGED), null);
    }
}
