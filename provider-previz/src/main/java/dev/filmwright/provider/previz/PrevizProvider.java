package dev.filmwright.provider.previz;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.previz.board.BoardPainter;
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
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** Draws on the calling thread: a board is done when {@link #submit} returns. Thread-safe; costs no money. */
final class PrevizProvider implements Provider {
    private static final String MODEL = "board";
    private static final int MAX_EDGE = 2048;
    private static final int MIN_EDGE = 64;
    private static final int LOCKS = 64;
    private static final Output BOARD = new Output("board.png", MediaType.PNG);

    private final WorkFolder folder;
    private final BoardPainter painter = new BoardPainter();
    /** Two submits of one key must not both draw; keys share a few locks so that nothing piles up. */
    private final List<Lock> locks =
            IntStream.range(0, LOCKS).<Lock>mapToObj(i -> new ReentrantLock()).toList();

    PrevizProvider(WorkFolder folder) {
        this.folder = folder;
    }

    @Override
    public List<Model> models() {
        Capabilities capabilities = Capabilities.builder()
                .output(OutputKind.IMAGE)
                .maxEdge(MAX_EDGE)
                .maxConcurrent(2 * Runtime.getRuntime().availableProcessors())
                .composition()
                .seed()
                .free()
                .algorithmic()
                .idempotent()
                .build();
        return List.of(new Model(MODEL, "Previz storyboard", capabilities));
    }

    @Override
    public Submission submit(ProviderRequest request) {
        Optional<Failure> refusal = refusal(request);
        if (refusal.isPresent()) {
            return new Submission.Rejected(refusal.get());
        }
        String key = request.clientKey();
        Lock lock = locks.get(Math.floorMod(key.hashCode(), LOCKS));
        lock.lock();
        try {
            if (!folder.has(key)) {
                GenerationRequest wanted = request.request();
                folder.put(
                        key,
                        painter.png(
                                wanted.composition().orElseThrow(),
                                wanted.size(),
                                wanted.seed().orElse(0)));
            }
        } finally {
            lock.unlock();
        }
        return new Submission.Accepted(new Operation(key));
    }

    @Override
    public PollResult poll(Operation operation) {
        if (known(operation.value())) {
            return new PollResult.Succeeded(List.of(BOARD), OptionalLong.empty(), Optional.empty(), List.of());
        }
        return new PollResult.Failed(failure(Failure.Kind.NOT_FOUND, "there is no such board; submit it again"));
    }

    @Override
    public CancelResult cancel(Operation operation) {
        return known(operation.value()) ? CancelResult.TOO_LATE : CancelResult.STOPPED;
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        Failure gone = failure(Failure.Kind.NOT_FOUND, "there is no such board; submit it again");
        if (!WorkFolder.valid(operation.value()) || !output.equals(BOARD)) {
            throw new ProviderException(gone, null);
        }
        try {
            folder.copy(operation.value(), target);
        } catch (NoSuchFileException e) {
            throw new ProviderException(gone, e);
        }
    }

    @Override
    public Lookup find(String clientKey) {
        return known(clientKey) ? new Lookup.Found(new Operation(clientKey)) : new Lookup.Absent();
    }

    @Override
    public void release(Operation operation) {
        if (WorkFolder.valid(operation.value())) {
            folder.delete(operation.value());
        }
    }

    @Override
    public void close() {
        // Nothing is held open between calls.
    }

    private boolean known(String key) {
        return WorkFolder.valid(key) && folder.has(key);
    }

    private static Optional<Failure> refusal(ProviderRequest request) {
        GenerationRequest wanted = request.request();
        int longest = Math.max(wanted.size().width(), wanted.size().height());
        int shortest = Math.min(wanted.size().width(), wanted.size().height());
        if (!WorkFolder.valid(request.clientKey())) {
            return refuse(Failure.Kind.INVALID_REQUEST, "the client key must be letters, digits and hyphens");
        }
        if (!request.model().equals(MODEL)) {
            return refuse(Failure.Kind.UNSUPPORTED, "there is no such model; use \"" + MODEL + "\"");
        }
        if (wanted.kind() != OutputKind.IMAGE) {
            return refuse(Failure.Kind.UNSUPPORTED, "only pictures can be drawn");
        }
        if (wanted.composition().isEmpty()) {
            return refuse(Failure.Kind.INVALID_REQUEST, "composition is missing: it is what is drawn");
        }
        if (!request.inputs().isEmpty() || !wanted.options().isEmpty()) {
            return refuse(
                    Failure.Kind.UNSUPPORTED,
                    "a board is drawn from the composition alone: leave out " + wanted.inputs()
                            + wanted.options().keySet());
        }
        if (longest > MAX_EDGE || shortest < MIN_EDGE) {
            return refuse(
                    Failure.Kind.INVALID_REQUEST,
                    "size is " + wanted.size() + ": use edges of " + MIN_EDGE + " to " + MAX_EDGE + " pixels");
        }
        return Optional.empty();
    }

    private static Optional<Failure> refuse(Failure.Kind kind, String message) {
        return Optional.of(failure(kind, message));
    }

    private static Failure failure(Failure.Kind kind, String message) {
        return Failure.ofProvider(PrevizPlugin.ID, kind, message, false, Failure.Billing.NOT_CHARGED);
    }
}
