package dev.filmwright.testkit.contract.provider;

import dev.filmwright.spi.ProviderRequest;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A backend that does as a test says, and keeps count. One is made for each test and closed by it. Thread-safe.
 *
 * <p>For backends that speak HTTP extend {@link HttpBackend}. One that is part of the provider itself answers {@code false}
 * to what cannot happen to it: the tests of that are skipped.
 */
public interface Backend extends AutoCloseable {
    /**
     * Returns the settings a provider needs to reach it: each that has no default, none that it can do without. Values of
     * secret ones must be long enough to be found again in a log.
     */
    Map<String, String> settings();

    /** Returns settings beside those, with which a provider waits as short as it can for an answer; empty if it has none. */
    default Map<String, String> impatient() {
        return Map.of();
    }

    /** Returns requests that the provider says it can do, at least one for each of its models; the first is used most. */
    List<ProviderRequest> requests(String clientKey);

    /** Has it say this from now on; returns {@code false} if it never does. */
    boolean play(Scene scene);

    /** Has the next call of a kind end in this; returns {@code false} if that cannot happen to it. */
    boolean fail(Call call, Trouble trouble);

    /**
     * Returns how many pieces of work it has taken; one that is handed over again with a key it honours counts once. Empty if
     * it cannot be counted, as in a backend that is part of the provider.
     */
    OptionalInt taken();

    /** Returns how often it was called. */
    int calls(Call call);

    @Override
    void close();
}
