package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.generation.WebhookDelivery;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Lookup;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A backend that outlives engines: it accepts everything and is done at once, unless a test scripts other answers, each
 * of which is used once.
 */
final class FakeProvider implements Provider {
    static final String ID = "fake";
    static final Output PICTURE = new Output("picture", MediaType.PNG);

    final Deque<Function<ProviderRequest, Submission>> submissions = new ArrayDeque<>();
    final Deque<Supplier<PollResult>> polls = new ArrayDeque<>();
    final Deque<Supplier<Lookup>> lookups = new ArrayDeque<>();
    final Deque<Supplier<byte[]>> downloads = new ArrayDeque<>();
    final Map<String, Integer> acceptedByKey = new ConcurrentHashMap<>();
    final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    final Queue<String> released = new ConcurrentLinkedQueue<>();
    final Queue<String> cancelled = new ConcurrentLinkedQueue<>();
    final AtomicInteger pollCount = new AtomicInteger();
    final List<String> otherModels = new ArrayList<>();
    /** What is asked for models that are not listed. */
    Function<String, Optional<Capabilities>> installed = id -> Optional.empty();

    Capabilities capabilities = drawing().build();
    Supplier<CancelResult> onCancel = () -> CancelResult.STOPPED;
    Supplier<PollResult> otherwise = FakeProvider::succeeded;
    boolean remembers = true;
    boolean releaseFails;

    static Capabilities.Builder drawing() {
        return drawing(true);
    }

    static Capabilities.Builder drawing(boolean free) {
        Capabilities.Builder can =
                Capabilities.builder().output(OutputKind.IMAGE).maxConcurrent(4);
        return free ? can.free() : can;
    }

    static PollResult succeeded() {
        return new PollResult.Succeeded(List.of(PICTURE), OptionalLong.empty(), Optional.empty(), List.of());
    }

    @Override
    public List<Model> models() {
        return Stream.concat(Stream.of("board"), otherModels.stream())
                .map(id -> new Model(id, id, capabilities))
                .toList();
    }

    @Override
    public Optional<Model> model(String id) {
        return installed.apply(id).map(can -> new Model(id, id, can));
    }

    @Override
    public Submission submit(ProviderRequest request) {
        sent.add(request.clientKey());
        Function<ProviderRequest, Submission> script = next(submissions);
        return script == null ? accept(request) : script.apply(request);
    }

    /** Takes a call for the backend's if it is signed with an X, and for one about the operation it names. */
    @Override
    public Optional<Operation> webhook(WebhookDelivery delivery) {
        if (delivery.header("signature").filter("X"::equals).isEmpty()) {
            throw new ProviderException(
                    Failure.ofProvider(ID, Failure.Kind.AUTHENTICATION, "not ours", false, Failure.Billing.NOT_CHARGED),
                    null);
        }
        return delivery.header("operation").map(Operation::new);
    }

    Submission accept(ProviderRequest request) {
        acceptedByKey.merge(request.clientKey(), 1, Integer::sum);
        return new Submission.Accepted(operation(request.clientKey()));
    }

    private static Operation operation(String key) {
        return new Operation("op-" + key);
    }

    @Override
    public PollResult poll(Operation operation) {
        pollCount.incrementAndGet();
        Supplier<PollResult> script = next(polls);
        return script == null ? otherwise.get() : script.get();
    }

    @Override
    public CancelResult cancel(Operation operation) {
        cancelled.add(operation.value());
        return onCancel.get();
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        Supplier<byte[]> script = next(downloads);
        target.write(script == null ? operation.value().getBytes(StandardCharsets.UTF_8) : script.get());
    }

    @Override
    public Lookup find(String clientKey) {
        Supplier<Lookup> script = next(lookups);
        if (script != null) {
            return script.get();
        }
        if (!remembers) {
            return new Lookup.Unsupported();
        }
        return acceptedByKey.containsKey(clientKey) ? new Lookup.Found(operation(clientKey)) : new Lookup.Absent();
    }

    @Override
    public void release(Operation operation) {
        if (releaseFails) {
            throw new IllegalStateException("it is stuck");
        }
        released.add(operation.value());
    }

    @Override
    public void close() {}

    private static <T> @Nullable T next(Deque<T> script) {
        synchronized (script) {
            return script.poll();
        }
    }
}
