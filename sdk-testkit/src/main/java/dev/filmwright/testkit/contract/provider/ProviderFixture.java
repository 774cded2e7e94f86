package dev.filmwright.testkit.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Opens a backend for each test, and providers to it; closes them all. */
@Timeout(120)
abstract class ProviderFixture {
    @TempDir
    Path folder;

    Backend backend;
    private final ProviderContract author;
    private final List<Provider> opened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JUnit fills the rest before each test
    ProviderFixture(ProviderContract author) {
        this.author = author;
    }

    @BeforeEach
    void openBackend() {
        backend = author.backend();
    }

    @AfterEach
    void closeAll() {
        opened.forEach(Provider::close);
        backend.close();
    }

    final ProviderPlugin plugin() {
        return author.plugin();
    }

    /** Returns the settings a library would open the plugin with. */
    final Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        for (ConfigKey key : plugin().configKeys()) {
            key.defaultValue().ifPresent(value -> settings.put(key.key(), value));
        }
        settings.putAll(backend.settings());
        return settings;
    }

    /** Opens a provider as another process would: with a new plugin, the settings and the work folder of the library. */
    final Provider open() {
        return open(settings());
    }

    final Provider open(Map<String, String> settings) {
        Provider provider = plugin().open(new ProviderConfig(settings, folder.resolve("work")));
        opened.add(provider);
        return provider;
    }

    final ProviderRequest request() {
        return backend.requests(key()).get(0);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static ProviderRequest changed(ProviderRequest request, GenerationRequest to) {
        return new ProviderRequest(request.clientKey(), request.model(), to, request.inputs());
    }

    static Capabilities capabilities(Provider provider, ProviderRequest request) {
        return provider.models().stream()
                .filter(model -> model.id().equals(request.model()))
                .map(Model::capabilities)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no model \"" + request.model() + "\""));
    }

    /** Has the backend say this, or skips the test. */
    final void play(Scene scene) {
        assumeTrue(backend.play(scene), () -> "this backend has no " + scene);
    }

    /** Has the next call end in this, or skips the test. */
    final void fail(Call call, Trouble trouble) {
        assumeTrue(backend.fail(call, trouble), () -> trouble + " cannot happen to " + call);
    }

    /** Checks how much work the backend took, where that can be counted. */
    final void assertTaken(int pieces) {
        backend.taken()
                .ifPresent(
                        taken -> assertThat(taken).as("work the backend took").isEqualTo(pieces));
    }

    /** Hands work over that is taken. */
    static Operation accepted(Provider provider, ProviderRequest request) {
        Submission answer = provider.submit(request);
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    /** Returns why work was not taken, thrown or answered; empty if it was. */
    static Optional<Failure> refusal(Provider provider, ProviderRequest request) {
        try {
            Submission answer = provider.submit(request);
            if (answer instanceof Submission.Rejected rejected) {
                assertThat(rejected.failure().kind())
                        .as("what is uncertain is no refusal: throw it")
                        .isNotEqualTo(Failure.Kind.UNCERTAIN);
                return Optional.of(sane(rejected.failure()));
            }
            return Optional.empty();
        } catch (ProviderException e) {
            return Optional.of(sane(e.failure()));
        }
    }

    final Operation accepted(Provider provider) {
        return accepted(provider, request());
    }

    /** Asks about work that is done. */
    static PollResult.Succeeded succeeded(Provider provider, Operation operation) {
        PollResult result = provider.poll(operation);
        assertThat(result).isInstanceOf(PollResult.Succeeded.class);
        return (PollResult.Succeeded) result;
    }

    /** Asks about work that came to nothing. */
    static Failure failed(Provider provider, Operation operation) {
        PollResult result = provider.poll(operation);
        assertThat(result).isInstanceOf(PollResult.Failed.class);
        return sane(((PollResult.Failed) result).failure());
    }

    static byte[] download(Provider provider, Operation operation, Output output) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        provider.download(operation, output, target);
        return target.toByteArray();
    }

    /** Returns what a call that did not work says went wrong; any other exception than the provider's own is a bug. */
    static Failure thrown(ThrowingCallable call) {
        Throwable trouble = catchThrowable(call);
        assertThat(trouble).isInstanceOf(ProviderException.class);
        return sane(((ProviderException) trouble).failure());
    }

    /** Checks what every failure must say. */
    static Failure sane(Failure failure) {
        assertThat(failure.message()).as("a failure says what went wrong").isNotBlank();
        assertThat(failure.provider()).as("a failure names the provider").isPresent();
        return failure;
    }
}
