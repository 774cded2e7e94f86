package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the engine have in common: a library in a folder and a backend that outlives it. */
abstract class EngineTest {
    @TempDir
    Path folder;

    final FakeProvider provider = new FakeProvider();
    Studio studio;

    @BeforeEach
    void open() {
        studio = Studio.open(folder, provider);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    void reopen() {
        studio.close();
        open();
    }

    static Failure failure(Failure.Kind kind, boolean retryable) {
        return Failure.ofProvider(FakeProvider.ID, kind, "the backend said no", retryable, Failure.Billing.UNKNOWN);
    }

    static Failure askingToWait(Duration wait) {
        return new Failure(
                Failure.Kind.RATE_LIMITED,
                "too many",
                true,
                Optional.of(wait),
                Failure.Billing.NOT_CHARGED,
                Optional.of(FakeProvider.ID),
                Optional.empty());
    }

    static ProviderException thrown(Failure failure) {
        return new ProviderException(failure, null);
    }
}
