package dev.filmwright.core.generation;

import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.MediaTransfer;
import dev.filmwright.spi.ProviderInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A stored file on its way to a backend. Thread-safe. */
final class GivenFile implements ProviderInput {
    private final InputMedia input;
    private final MediaFile file;
    private final MediaTransfer transfer;

    GivenFile(InputMedia input, MediaFile file, MediaTransfer transfer) {
        this.input = input;
        this.file = file;
        this.transfer = transfer;
    }

    @Override
    public InputRole role() {
        return input.role();
    }

    @Override
    public String name() {
        return input.name();
    }

    @Override
    public MediaType type() {
        return file.type();
    }

    @Override
    public Optional<FrameSize> size() {
        return file.size();
    }

    @Override
    public long bytes() {
        return file.bytes();
    }

    @Override
    public String sha256() {
        return file.sha256();
    }

    @Override
    public InputStream open() throws IOException {
        return transfer.open(file, transfer.mainTail(file));
    }

    @Override
    public String toString() {
        return input.role() + " " + file.id();
    }
}
