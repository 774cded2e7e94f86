package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.core.fitting.InputFitting;
import dev.filmwright.core.rendition.Renditions;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputFit;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.MediaAddresses;
import dev.filmwright.spi.MediaTransfer;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredInput;
import dev.filmwright.spi.storage.UnitOfWork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files that jobs are given. A job's row keeps which they are and their digests, and keeps them from being deleted while
 * it may be sent; before each hand-over the bytes are proved, so that a backend never gets another picture than was chosen.
 * Thread-safe; blocks.
 */
final class Inputs {
    private static final int BUFFER = 64 << 10;

    private final Storage storage;
    private final MediaTransfer transfer;
    private final Renditions renditions;
    private final MediaAddresses addresses;

    Inputs(Storage storage, MediaTransfer transfer, Renditions renditions, MediaAddresses addresses) {
        this.storage = storage;
        this.transfer = transfer;
        this.renditions = renditions;
        this.addresses = addresses;
    }

    /**
     * Work for a backend, and the same with smaller files.
     *
     * @param request the work
     * @param files its files
     */
    record Work(ProviderRequest request, GivenFiles files) {
        /** Returns the same with all files one step smaller; empty if that helps nothing. */
        Optional<ProviderRequest> smaller() {
            if (!files.shrinkable(0)) {
                return Optional.empty();
            }
            return Optional.of(
                    new ProviderRequest(request.clientKey(), request.model(), request.request(), encoded(files, 1)));
        }
    }

    /**
     * Writes down what a new job is given, in the transaction that stores it.
     *
     * @throws InvalidInputException if a file is not there
     */
    static void freeze(UnitOfWork unit, JobId job, GenerationRequest request) {
        List<StoredInput> files = new ArrayList<>();
        for (InputMedia input : request.inputs()) {
            MediaFile file = unit.media()
                    .find(input.media())
                    .orElseThrow(() -> InputCheck.missing("inputs[" + files.size() + "]", input));
            files.add(new StoredInput(file.id(), file.sha256()));
        }
        unit.inputs().add(job, files);
    }

    /**
     * Returns the work for a job's backend: what of its files the model takes, as it takes them, every byte of them proved.
     *
     * @throws LibraryException if a file is gone, not what it was or cannot be encoded; its failure can be retried where it
     *     only could not be read or written
     */
    Work of(Task task, GenerationRequest request, Capabilities can) {
        InputFit fit = InputFitting.of(request, can, this::type);
        List<StoredInput> frozen = request.inputs().isEmpty()
                ? List.of()
                : read(unit -> unit.inputs().of(task.id()));
        List<GivenFiles.Proved> proved = new ArrayList<>();
        for (int i = 0; i < frozen.size(); i++) {
            Optional<InputMedia> given = fit.inputs().get(i).given();
            if (given.isPresent()) {
                proved.add(proved("inputs[" + i + "]", given.get(), frozen.get(i)));
            }
        }
        GivenFiles files = new GivenFiles(proved, can, renditions, addresses);
        GenerationRequest fitted = request.inputs().isEmpty() ? request : request.withInputs(fit.given());
        return new Work(new ProviderRequest(task.clientKey(), task.model().model(), fitted, encoded(files, 0)), files);
    }

    private static List<ProviderInput> encoded(GivenFiles files, int step) {
        try {
            return files.at(step);
        } catch (MediaException e) {
            throw trouble(e.failure().kind(), "a picture cannot be given to the model: " + e.getMessage(), e);
        } catch (IOException e) {
            throw unreadable("a picture cannot be encoded for the model: " + e.getMessage(), e);
        }
    }

    private Optional<MediaType> type(MediaId media) {
        return read(unit -> unit.media().find(media)).map(MediaFile::type);
    }

    private GivenFiles.Proved proved(String where, InputMedia input, StoredInput frozen) {
        String what = where + " (" + input.role() + "), media file \"" + input.media() + "\",";
        Optional<MediaFile> found = read(unit -> unit.media().find(input.media()));
        if (found.isEmpty()) {
            throw trouble(
                    Failure.Kind.NOT_FOUND, what + " was deleted since the job was started: start it again", null);
        }
        MediaFile file = found.get();
        String now;
        try (InputStream bytes = transfer.open(file, transfer.mainTail(file))) {
            now = digest(bytes);
        } catch (NoSuchFileException e) {
            throw trouble(Failure.Kind.NOT_FOUND, what + " has lost its bytes: store it again", e);
        } catch (IOException e) {
            throw unreadable(what + " cannot be read: " + e.getMessage(), e);
        }
        if (!now.equals(frozen.sha256())) {
            throw trouble(
                    Failure.Kind.CORRUPT,
                    what + " is not what it was when the job was started (SHA-256 " + frozen.sha256()
                            + "): store it again",
                    null);
        }
        return new GivenFiles.Proved(input, file, () -> transfer.open(file, transfer.mainTail(file)));
    }

    private <T> T read(Function<UnitOfWork, T> work) {
        try {
            return storage.read(work);
        } catch (LibraryException e) {
            throw unreadable("what the job was given cannot be read: " + e.getMessage(), e);
        }
    }

    private static LibraryException unreadable(String message, Exception cause) {
        Failure later = new Failure(
                Failure.Kind.UNAVAILABLE,
                message,
                true,
                Optional.empty(),
                Failure.Billing.NOT_CHARGED,
                Optional.empty(),
                Optional.empty());
        return new LibraryException(later, cause);
    }

    private static LibraryException trouble(Failure.Kind kind, String message, @Nullable Exception cause) {
        return new LibraryException(Failure.of(kind, message), cause);
    }

    private static String digest(InputStream bytes) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        byte[] buffer = new byte[BUFFER];
        for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
            digest.update(buffer, 0, count);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
