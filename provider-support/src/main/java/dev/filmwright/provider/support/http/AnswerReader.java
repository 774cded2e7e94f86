package dev.filmwright.provider.support.http;

/**
 * Makes a value of an answer; runs on a thread of the client.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface AnswerReader<T> {
    /**
     * Returns the value.
     *
     * @throws dev.filmwright.ProviderException if the answer makes no sense; every other exception is turned into one
     */
    T read(BackendAnswer answer);
}
