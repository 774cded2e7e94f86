package dev.filmwright.provider.google;

import java.io.IOException;

/**
 * Gives OAuth access tokens of Google Cloud, scope {@code https://www.googleapis.com/auth/cloud-platform}. Thread-safe.
 *
 * <p>It is asked before each request: a supplier keeps its token and renews it when it is about to expire, as Google's own auth
 * library does. What it gives is a secret and goes to Google's hosts only.
 */
@FunctionalInterface
public interface TokenSupplier {
    /**
     * Returns a token that holds for another minute at least, without {@code Bearer}. May block.
     *
     * @throws IOException if none can be had now; the call it was for is made again later
     */
    String token() throws IOException;
}
