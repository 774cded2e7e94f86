package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.NotFoundException;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.media.MediaFile;
import dev.filmwright.spi.MediaTransfer;
import dev.filmwright.spi.storage.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the texts that generations made. Thread-safe; blocks. */
final class ResultText {
    /** More is not stored as text. */
    private static final int LONGEST = 16 << 20;

    private final Storage storage;
    private final MediaTransfer transfer;

    ResultText(Storage storage, MediaTransfer transfer) {
        this.storage = storage;
        this.transfer = transfer;
    }

    String of(GenerationId id) {
        MediaFile file = storage.<Optional<MediaFile>>read(unit -> unit
                        .generations()
                        .find(id)
                        .orElseThrow(() -> new NotFoundException("generation", id.value()))
                        .media()
                        .stream()
                        .flatMap(media -> unit.media().find(media).stream())
                        .filter(found -> found.type().text())
                        .findFirst())
                .orElseThrow(() -> new NotFoundException("text of generation", id.value()));
        try (InputStream bytes = transfer.open(file, transfer.mainTail(file))) {
            return new String(bytes.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LibraryException(
                    Failure.of(
                            Failure.Kind.UNAVAILABLE,
                            "the text of generation \"" + id + "\", media file \"" + file.id() + "\", cannot be read: "
                                    + e),
                    e);
        }
    }
}
