package dev.filmwright.samples.cli;

import dev.filmwright.Failure;
import dev.filmwright.cost.Money;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.server.Server;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Live;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

final class StudioProvider implements Provider {
    private static final Duration SOON = Duration.ofMillis(20);

    private final Live live;
    private final Provider fake;
    private final Map<String, ProviderRequest> work = new ConcurrentHashMap<>();
    private final Map<String, Boolean> stopped = new ConcurrentHashMap<>();

    /**
     * @param live where it tells how work goes
     * @param fake makes the files
     */
    StudioProvider(Live live, Provider fake) {
        this.live = live;
        this.fake = fake;
    }

    @Override
    public List<Model> models() {
        return StudioPlugin.models();
    }

    @Override
    public Optional<Server> server() {
        return Optional.of(new StudioServer());
    }

    @Override
    public Submission submit(ProviderRequest request) {
        work.put(request.clientKey(), request);
        StudioPlugin.seen(request);
        return fake.submit(request);
    }

    @Override
    public PollResult poll(Operation operation) {
        String key = operation.value();
        ProviderRequest request = work(operation);
        String words = StudioPlugin.words(request);
        if (stopped.containsKey(key)) {
            return failed(Failure.Kind.CANCELLED, "somebody stopped it");
        }
        live.progress(key, 0.5, "drawing");
        if (words.startsWith("hold")) {
            return new PollResult.Running(OptionalDouble.of(0.5), SOON);
        }
        if (words.startsWith("fail")) {
            return failed(Failure.Kind.CONTENT_REJECTED, "not in this studio");
        }
        return new PollResult.Succeeded(
                outputs(request.request().kind()),
                request.request().seed(),
                Optional.of(Money.usd("0.04")),
                words.startsWith("warn") ? List.of("the size was\u001b[2J rounded") : List.of());
    }

    private ProviderRequest work(Operation operation) {
        return Objects.requireNonNull(work.get(operation.value()), "it was started by another process");
    }

    private static List<Output> outputs(OutputKind kind) {
        return switch (kind) {
            case IMAGE -> List.of(new Output("picture", MediaType.PNG));
            case VIDEO -> List.of(new Output("clip", MediaType.MP4));
            case TEXT -> List.of(new Output("text", MediaType.TEXT));
            case WORKFLOW -> List.of(new Output("picture", MediaType.PNG), new Output("text", MediaType.TEXT));
        };
    }

    private static PollResult failed(Failure.Kind kind, String message) {
        return new PollResult.Failed(Failure.ofProvider("studio", kind, message, false, Failure.Billing.NOT_CHARGED));
    }

    @Override
    public CancelResult cancel(Operation operation) {
        stopped.put(operation.value(), true);
        StudioPlugin.stopped(StudioPlugin.words(work(operation)));
        return CancelResult.STOPPED;
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        if (StudioPlugin.words(work(operation)).startsWith("You describe pictures")) {
            target.write(StudioPlugin.SEEN_TALENT.getBytes(StandardCharsets.UTF_8));
        } else {
            fake.download(operation, output, target);
        }
    }

    @Override
    public void close() {}
}
