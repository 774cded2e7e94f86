package dev.filmwright.benchmarks;

import dev.filmwright.Failure;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.CancelResult;
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
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;

/** A backend in memory whose jobs take a random time; it notes how late each question comes. Thread-safe. */
final class LoadProvider implements ProviderPlugin, Provider {
    static final String ID = "load";
    static final String MODEL = "picture";

    /** What backends usually ask for. */
    static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    private static final Output PICTURE = new Output("picture", MediaType.PNG);
    private static final int EDGE = 16;
    private static final double MILLIS = 1e6;

    private final int jobs;
    private final Duration shortest;
    private final Duration longest;
    private final boolean makes;
    private final byte[] picture = picture();
    private final Map<String, Work> open = new ConcurrentHashMap<>();
    private final double[] late;
    private final AtomicInteger questions = new AtomicInteger();
    final AtomicInteger submits = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();
    final AtomicLong downloads = new AtomicLong();

    /**
     * Creates it.
     *
     * @param jobs how many jobs there will be
     * @param shortest the least a job takes
     * @param longest the most a job takes
     * @param makes whether jobs succeed; otherwise they fail in the end, so that nothing is stored
     */
    LoadProvider(int jobs, Duration shortest, Duration longest, boolean makes) {
        this.jobs = jobs;
        this.shortest = shortest;
        this.longest = longest;
        this.makes = makes;
        late = new double[jobs * (int) (longest.toSeconds() + 2)];
    }

    /** When a job is done, and when the next question after it is due; 0 for none asked for. */
    private record Work(long doneAt, long dueAt) {}

    static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns how many milliseconds late questions came, in order. */
    double[] lateness() {
        double[] all = Arrays.copyOf(late, Math.min(late.length, questions.get()));
        Arrays.sort(all);
        return all;
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
        return List.of(new Model(
                MODEL,
                "Picture",
                Capabilities.builder()
                        .output(OutputKind.IMAGE)
                        .maxConcurrent(jobs)
                        .free()
                        .build()));
    }

    @Override
    public Submission submit(ProviderRequest request) {
        long takes = ThreadLocalRandom.current().nextLong(shortest.toNanos(), longest.toNanos());
        open.put(request.clientKey(), new Work(System.nanoTime() + takes, 0));
        submits.incrementAndGet();
        most.accumulateAndGet(open.size(), Math::max);
        return new Submission.Accepted(new Operation(request.clientKey()));
    }

    @Override
    public PollResult poll(Operation operation) {
        long now = System.nanoTime();
        Work work = Objects.requireNonNull(open.get(operation.value()), "there is no such work");
        if (work.dueAt() != 0) {
            int place = questions.getAndIncrement();
            if (place < late.length) {
                late[place] = (now - work.dueAt()) / MILLIS;
            }
        }
        if (now < work.doneAt()) {
            open.put(operation.value(), new Work(work.doneAt(), now + ASK_AGAIN.toNanos()));
            return new PollResult.Running(OptionalDouble.empty(), ASK_AGAIN);
        }
        open.remove(operation.value());
        return makes
                ? new PollResult.Succeeded(List.of(PICTURE), OptionalLong.empty(), Optional.empty(), List.of())
                : new PollResult.Failed(Failure.ofProvider(
                        ID, Failure.Kind.CONTENT_REJECTED, "as asked", false, Failure.Billing.NOT_CHARGED));
    }

    @Override
    public CancelResult cancel(Operation operation) {
        return CancelResult.UNSUPPORTED;
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        downloads.incrementAndGet();
        target.write(picture);
    }

    @Override
    public void close() {}
}
