package dev.filmwright.core.attempt;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.NotFoundException;
import dev.filmwright.core.json.JsonDifferences;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.Replay;
import dev.filmwright.generation.ReplayComparison;
import dev.filmwright.generation.Replays;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.storage.Storage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** {@link Replays} over what is stored. */
final class StoredReplays implements Replays {
    private final Storage storage;
    private final Generations generations;
    private final MediaLibrary media;
    private final Providers providers;
    private final Results results;

    @Inject
    StoredReplays(Storage storage, Generations generations, MediaLibrary media, Providers providers, Results results) {
        this.storage = storage;
        this.generations = generations;
        this.media = media;
        this.providers = providers;
        this.results = results;
    }

    @Override
    public String digest(GenerationRequest request) {
        return RequestDigest.of(request);
    }

    @Override
    public List<GenerationId> asked(GenerationRequest request, int limit) {
        if (limit < 1) {
            throw new InvalidInputException("limit", limit, "ask for at least one");
        }
        return storage.read(unit -> unit.generations().asked(digest(request), limit));
    }

    @Override
    public Replay replay(GenerationId id) {
        Generation generation = generation(id);
        List<MediaFile> files =
                generation.media().stream().map(file -> verified(id, file)).toList();
        String digest = storage.read(unit -> unit.generations().digest(id))
                .orElseGet(() -> RequestDigest.of(generation.request()));
        return new Replay(generation, digest, files);
    }

    private Generation generation(GenerationId id) {
        return generations.find(id).orElseThrow(() -> new NotFoundException("generation", id.value()));
    }

    private MediaFile verified(GenerationId id, MediaId file) {
        MediaFile stored = media.find(file)
                .orElseThrow(() -> trouble(
                        Failure.Kind.NOT_FOUND,
                        "generation " + id + " made media file \"" + file + "\", which was removed: make it again"));
        if (!sha256(stored).equals(stored.sha256())) {
            throw trouble(
                    Failure.Kind.CORRUPT,
                    "the bytes of media file \"" + file + "\" of generation " + id
                            + " are not what was stored: restore it from a backup, or make it again");
        }
        return stored;
    }

    private static LibraryException trouble(Failure.Kind kind, String message) {
        return new LibraryException(Failure.of(kind, message), null);
    }

    private String sha256(MediaFile file) {
        try (InputStream bytes = media.open(file.id());
                DigestInputStream digest = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, "media file \"" + file.id() + "\" cannot be read: " + e), e);
        }
    }

    @Override
    public Job replayAgain(GenerationId id) {
        return replayAgain(id, request -> {});
    }

    @Override
    public Job replayAgain(GenerationId id, Consumer<GenerationRequest.Builder> changes) {
        Generation generation = generation(id);
        // A key would lead back to the job that is made again.
        GenerationRequest.Builder again = generation.request().toBuilder().idempotencyKey("");
        if (generation.seed().isPresent()
                && providers.model(generation.request().model()).capabilities().seed()) {
            again.seed(generation.seed().getAsLong());
        }
        changes.accept(again);
        return generations.start(again.build());
    }

    @Override
    public ReplayComparison compare(GenerationId one, GenerationId other) {
        Generation first = generation(one);
        Generation second = generation(other);
        return new ReplayComparison(
                one,
                other,
                JsonDifferences.between(
                        "request", RequestDigest.tree(first.request()), RequestDigest.tree(second.request())),
                results.between(first, second));
    }
}
