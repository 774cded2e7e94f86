package dev.filmwright.testkit.contract.provider;

import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.ProviderInput;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

/** A file that is given where none is taken. */
record GivenPicture(InputRole role, MediaType type) implements ProviderInput {
    GivenPicture(InputRole role) {
        this(role, MediaType.WEBP);
    }

    @Override
    public Optional<FrameSize> size() {
        return Optional.of(new FrameSize(16, 16));
    }

    @Override
    public long bytes() {
        return 4;
    }

    @Override
    public String sha256() {
        return "0".repeat(64);
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(new byte[4]);
    }
}
