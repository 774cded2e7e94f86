package dev.filmwright.core.generation;

import dev.filmwright.core.rendition.Rendition;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.ProviderInput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/** A stored file on its way to a backend, as it is or encoded anew. Thread-safe. */
final class GivenFile implements ProviderInput {
    private final InputMedia input;
    private final MediaFile file;
    private final Optional<Rendition> rendition;
    private final Optional<URI> address;
    private final Source source;

    GivenFile(InputMedia input, MediaFile file, Optional<Rendition> rendition, Optional<URI> address, Source source) {
        this.input = input;
        this.file = file;
        this.rendition = rendition;
        this.address = address;
        this.source = source;
    }

    /** Where its bytes come from. */
    interface Source {
        /** Opens them. */
        InputStream open() throws IOException;

        /** Returns the same file one step smaller, if it can be. */
        Optional<ProviderInput> smaller() throws IOException;
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
        return rendition.map(Rendition::type).orElse(file.type());
    }

    @Override
    public Optional<FrameSize> size() {
        return rendition.map(Rendition::size).or(file::size);
    }

    @Override
    public long bytes() {
        return rendition.map(Rendition::bytes).orElse(file.bytes());
    }

    @Override
    public String sha256() {
        return file.sha256();
    }

    @Override
    public String variant() {
        return rendition.map(Rendition::variant).orElse("");
    }

    @Override
    public Optional<URI> address() {
        return address;
    }

    @Override
    public Optional<ProviderInput> smaller() throws IOException {
        return source.smaller();
    }

    @Override
    public InputStream open() throws IOException {
        return source.open();
    }

    @Override
    public String toString() {
        return role() + " " + file.id() + (variant().isEmpty() ? "" : " " + variant());
    }
}
