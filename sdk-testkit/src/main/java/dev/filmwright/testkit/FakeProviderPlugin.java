package dev.filmwright.testkit;

import dev.filmwright.Failure;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.ProviderRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A backend for tests: free, at once, with a tiny picture of its own for every job, unless told otherwise. It outlives
 * libraries: what it took over it still has when another one is opened. Thread-safe.
 */
public final class FakeProviderPlugin implements ProviderPlugin {
    /** The id of the provider. */
    public static final String ID = "fake";

    /** The model of the provider. */
    public static final ModelRef MODEL = new ModelRef(ID, "picture");

    private final Script script = new Script();
    private final List<ProviderRequest> requests = new ArrayList<>();
    private final Provider provider = new FakeProvider(this, script);

    /** Creates a plugin whose every job succeeds. */
    public FakeProviderPlugin() {}

    /** Lets the next job that has no outcome yet end with {@code failure}. */
    public FakeProviderPlugin failNext(Failure failure) {
        script.add(new Script.Outcome.Failed(failure));
        return this;
    }

    /** Refuses the next job that has no outcome yet, before it is taken. */
    public FakeProviderPlugin rejectNext(Failure failure) {
        script.add(new Script.Outcome.Rejected(failure));
        return this;
    }

    /** Lets the next job that has no outcome yet run until {@link #finish()} or until it is cancelled. */
    public FakeProviderPlugin holdNext() {
        script.add(new Script.Outcome.Held());
        return this;
    }

    /** Lets all jobs that are held succeed when they are asked for next. */
    public void finish() {
        script.finish();
    }

    /** Returns the requests handed over so far, the refused ones too, in order. */
    public List<ProviderRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /**
     * Waits until so many requests were handed over, so that what is started next comes after them.
     *
     * @return {@code false} if there were not so many in time
     */
    public boolean awaitRequests(int count, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (requests) {
            while (requests.size() < count) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                requests.wait(left);
            }
            return true;
        }
    }

    /** Notes a request and returns what becomes of it, in one step: the script is followed in the order noted. */
    Script.Outcome take(ProviderRequest request) {
        synchronized (requests) {
            Script.Outcome outcome = script.begin(request.clientKey());
            requests.add(request);
            requests.notifyAll();
            return outcome;
        }
    }

    static List<Model> models() {
        Capabilities capabilities = Capabilities.builder()
                .output(OutputKind.IMAGE)
                .maxConcurrent(4)
                .seed()
                .free()
                .build();
        return List.of(new Model(MODEL.model(), "Tiny picture", capabilities));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<ConfigKey> configKeys() {
        return List.of();
    }

    @Override
    public Provider open(ProviderConfig config) {
        return provider;
    }
}
