package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import dev.filmwright.spi.Telemetry;
import dev.filmwright.spi.Telemetry.Action;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A provider during one step of one job: tells telemetry and the provider's gate of each call, and log lines whose call
 * they belong to. Done here once, so that no provider needs to and none can forget. Thread-safe.
 */
final class WatchedProvider implements Provider {
    /** The name of the provider in the diagnostic context of log lines. */
    static final String PROVIDER = "filmwright.provider";

    private final Provider provider;
    private final Task task;
    private final Gate gate;
    private final Telemetry telemetry;
    private final Timer timer;
    private final LongCall call;

    WatchedProvider(Provider provider, Task task, Gate gate, Telemetry telemetry, Timer timer, LongCall call) {
        this.provider = provider;
        this.task = task;
        this.gate = gate;
        this.telemetry = telemetry;
        this.timer = timer;
        this.call = call;
    }

    /** A call. */
    @FunctionalInterface
    private interface Call<T, E extends Exception> {
        T make() throws E;
    }

    @SuppressWarnings("try") // the mark is there for what runs inside
    private <T, E extends Exception> T watch(Action action, Call<T, E> call, Function<T, Optional<Failure>> refusal)
            throws E {
        long begin = System.nanoTime();
        try (Mark mark = new Mark(PROVIDER, task.model().provider())) {
            Telemetry.Running running =
                    telemetry.begins(new Telemetry.Call(action, task.model(), task.output(), task.id()));
            T answer;
            try {
                answer = call.make();
            } catch (Throwable e) {
                running.ended(result(begin, Optional.of(name(e))));
                tell(action, Optional.of(failure(e)));
                throw e;
            }
            Optional<Failure> refused = refusal.apply(answer);
            running.ended(result(begin, refused.map(failure -> failure.kind().name())));
            if (!unasked(answer)) {
                tell(action, refused);
            }
            return answer;
        }
    }

    /** Returns whether the provider said so by itself, so that it tells nothing of the backend. */
    private static boolean unasked(Object answer) {
        return answer instanceof Lookup.Unsupported || answer == CancelResult.UNSUPPORTED;
    }

    private static Telemetry.Result result(long begin, Optional<String> error) {
        return new Telemetry.Result(Duration.ofNanos(System.nanoTime() - begin), error);
    }

    private static String name(Throwable trouble) {
        return trouble instanceof FilmwrightException own
                ? own.failure().kind().name()
                : trouble.getClass().getName();
    }

    private Failure failure(Throwable trouble) {
        return trouble instanceof FilmwrightException own
                ? own.failure()
                : Failure.ofProvider(
                        task.model().provider(),
                        Failure.Kind.UNAVAILABLE,
                        "the provider broke",
                        true,
                        Failure.Billing.UNKNOWN);
    }

    /**
     * Outputs often come from elsewhere, and are fetched with a patience of their own: they tell nothing of the backend. Nor
     * does a call that we broke off ourselves.
     */
    private void tell(Action action, Optional<Failure> failure) {
        if (failure.isPresent() && call.broken().isPresent()) {
            return;
        }
        if (action != Action.DOWNLOAD && action != Action.RELEASE) {
            failure.ifPresentOrElse(why -> gate.failed(why, action != Action.SUBMIT, timer.now()), gate::answered);
        }
    }

    private static <T> Optional<Failure> none(T answer) {
        return Optional.empty();
    }

    @Override
    public List<Model> models() {
        return provider.models();
    }

    @Override
    public Submission submit(ProviderRequest request) {
        return watch(
                Action.SUBMIT,
                () -> provider.submit(request),
                answer -> answer instanceof Submission.Rejected rejected
                        ? Optional.of(rejected.failure())
                        : Optional.empty());
    }

    @Override
    public PollResult poll(Operation operation) {
        return watch(Action.POLL, () -> provider.poll(operation), WatchedProvider::none);
    }

    @Override
    public CancelResult cancel(Operation operation) {
        return watch(Action.CANCEL, () -> provider.cancel(operation), WatchedProvider::none);
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        this.<Boolean, IOException>watch(
                Action.DOWNLOAD,
                () -> {
                    provider.download(operation, output, target);
                    return true;
                },
                WatchedProvider::none);
    }

    @Override
    public Lookup find(String clientKey) {
        return watch(Action.FIND, () -> provider.find(clientKey), WatchedProvider::none);
    }

    @Override
    public void release(Operation operation) {
        watch(
                Action.RELEASE,
                () -> {
                    provider.release(operation);
                    return true;
                },
                WatchedProvider::none);
    }

    @Override
    public void close() {
        provider.close();
    }
}
