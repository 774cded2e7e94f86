package dev.filmwright.provider.ollama;

import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.ProviderInput;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A picture that a model is given; its bytes are a name, as the provider never looks at them. */
record Still(String content, long bytes) implements ProviderInput {
    static Still of(String name) {
        return new Still(name, name.length());
    }

    @Override
    public InputRole role() {
        return InputRole.REFERENCE;
    }

    @Override
    public MediaType type() {
        return MediaType.PNG;
    }

    @Override
    public Optional<FrameSize> size() {
        return Optional.of(new FrameSize(64, 36));
    }

    @Override
    public String sha256() {
        return "0".repeat(64);
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII));
    }
}
