package dev.filmwright.provider.support.http;

import java.io.IOException;

/**
 * Makes a value of an answer while it arrives; runs on a thread of the client.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface StreamReader<T> {
    /**
     * Returns the value.
     *
     * @throws IOException if the stream breaks
     * @throws dev.filmwright.ProviderException if the answer makes no sense; every other exception is turned into one
     */
    T read(BackendStream stream) throws IOException;
}
