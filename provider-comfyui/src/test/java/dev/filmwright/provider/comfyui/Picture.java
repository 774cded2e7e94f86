package dev.filmwright.provider.comfyui;

import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.ProviderInput;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A picture that is given to a workflow. */
record Picture(InputRole role, String content, Optional<ProviderInput> next) implements ProviderInput {
    Picture(InputRole role, String content) {
        this(role, content, Optional.empty());
    }

    private byte[] content8() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public MediaType type() {
        return MediaType.PNG;
    }

    @Override
    public Optional<FrameSize> size() {
        return Optional.of(new FrameSize(64, 48));
    }

    @Override
    public long bytes() {
        return content8().length;
    }

    @Override
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content8()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Optional<ProviderInput> smaller() {
        return next;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content8());
    }
}
