package dev.filmwright.core.spending;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.cost.Money;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.PriceSource;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.imageio.ImageIO;

/** A backend that costs money: every job succeeds at a price it does not tell, unless a test says otherwise. */
final class PaidBackend implements ProviderPlugin, Provider {
    static final String ID = "acme";
    static final ModelRef PHOTO = new ModelRef(ID, "photo");
    static final ModelRef CHEAP = new ModelRef(ID, "cheap");
    static final ModelRef FREE = new ModelRef(ID, "free");
    static final ModelRef UNPRICED = new ModelRef(ID, "unpriced");
    static final ModelRef SMALL = new ModelRef(ID, "small");

    /** {@code photo} costs USD 1 for each request, {@code cheap} 0.10; a credit is one cent. */
    static final String PRICES = """
            {"provider": "acme", "name": "Acme", "asOf": "2026-11-01", "source": "its site", "currency": "USD",
             "credit": "0.01", "prices": [
              {"model": "photo", "name": "Photo", "output": "IMAGE", "basis": "IMAGE", "first": "1"},
              {"model": "cheap", "name": "Cheap", "output": "IMAGE", "basis": "IMAGE", "first": "0.10"},
              {"model": "small", "name": "Small", "output": "IMAGE", "basis": "IMAGE", "first": "0.01"}]}""";

    private final Queue<Function<ProviderRequest, Submission>> submissions = new ArrayDeque<>();
    private final Queue<PollResult> polls = new ArrayDeque<>();
    /** Opens when a job that is held is asked for first: then its operation is stored. */
    final CountDownLatch held = new CountDownLatch(1);

    private final AtomicInteger submitted = new AtomicInteger();
    private volatile boolean holding;
    volatile boolean idempotent;

    static PriceSource prices() {
        return prices(PRICES);
    }

    static PriceSource prices(String document) {
        return () -> new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }

    static Failure failure(Failure.Billing billing) {
        return Failure.ofProvider(ID, Failure.Kind.CONTENT_REJECTED, "not this", false, billing);
    }

    /** Lets the next job succeed at a cost that is told. */
    void costs(String money) {
        plan(new PollResult.Succeeded(
                List.of(new Output("picture", MediaType.PNG)),
                OptionalLong.empty(),
                Optional.of(Money.parse(money)),
                List.of()));
    }

    /** Lets the next job fail while it runs. */
    void fails(Failure.Billing billing) {
        plan(new PollResult.Failed(failure(billing)));
    }

    private void plan(PollResult result) {
        synchronized (polls) {
            polls.add(result);
        }
    }

    /** Refuses the next job when it is handed over. */
    void rejects(Failure.Billing billing) {
        submits(request -> new Submission.Rejected(failure(billing)));
    }

    /** Breaks the connection while the next job is handed over. */
    void vanishes() {
        submits(request -> {
            throw new ProviderException(
                    Failure.ofProvider(ID, Failure.Kind.UNCERTAIN, "gone", false, Failure.Billing.UNKNOWN), null);
        });
    }

    private void submits(Function<ProviderRequest, Submission> answer) {
        synchronized (submissions) {
            submissions.add(answer);
        }
    }

    /** Returns how often it was asked to take something. */
    int asked() {
        return submitted.get();
    }

    /** Lets jobs run until told otherwise. */
    void hold(boolean on) {
        holding = on;
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
        return this;
    }

    @Override
    public List<Model> models() {
        return List.of(
                model(PHOTO, paid().build()),
                model(CHEAP, paid().build()),
                model(FREE, paid().free().build()),
                model(UNPRICED, paid().build()),
                model(SMALL, paid().maxEdge(100).build()));
    }

    private Capabilities.Builder paid() {
        Capabilities.Builder can =
                Capabilities.builder().output(OutputKind.IMAGE).maxConcurrent(64);
        return idempotent ? can.idempotent() : can;
    }

    private static Model model(ModelRef ref, Capabilities can) {
        return new Model(ref.model(), ref.model(), can);
    }

    @Override
    public Submission submit(ProviderRequest request) {
        submitted.incrementAndGet();
        Function<ProviderRequest, Submission> answer;
        synchronized (submissions) {
            answer = submissions.poll();
        }
        return answer == null
                ? new Submission.Accepted(new Operation("op-" + request.clientKey()))
                : answer.apply(request);
    }

    @Override
    public PollResult poll(Operation operation) {
        if (holding) {
            held.countDown();
            return new PollResult.Running(OptionalDouble.empty(), Duration.ofMillis(50));
        }
        synchronized (polls) {
            PollResult planned = polls.poll();
            return planned == null
                    ? new PollResult.Succeeded(
                            List.of(new Output("picture", MediaType.PNG)),
                            OptionalLong.empty(),
                            Optional.empty(),
                            List.of())
                    : planned;
        }
    }

    @Override
    public CancelResult cancel(Operation operation) {
        return CancelResult.STOPPED;
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        BufferedImage picture = new BufferedImage(16, 9, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, operation.value().hashCode());
        ImageIO.write(picture, "png", target);
    }

    @Override
    public void close() {}
}
