package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.spi.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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

    /** Opens it again with settings of the engine's, given as key, value, key, value … */
    void reopenWith(String... settings) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            given.put(settings[i], settings[i + 1]);
        }
        studio.close();
        studio = Studio.open(
                folder,
                new FakeProviders().with(FakeProvider.ID, provider),
                new EngineRules(Limits.of(Map.of(FakeProvider.ID, given)), new Silence(), () -> 0.0));
    }

    /** Lets the next submits fail so that it is known that nothing was taken. */
    void refuse(int times, Failure failure) {
        for (int i = 0; i < times; i++) {
            provider.submissions.add(request -> new Submission.Rejected(failure));
        }
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
