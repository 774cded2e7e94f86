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
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A picture that is given to a workflow. */
record Picture(InputRole role, String content, String variant) implements ProviderInput {
    Picture(InputRole role, String content) {
        this(role, content, "");
    }

    /** A picture of 16 by 16 pixels that any server can read. */
    static Picture readable(InputRole role) {
        return new Picture(
                role,
                "base64:"
                        + "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAABlklEQVR42hXRURVEIQhFUSMYgQhGMAIRiGCEE8EIRi"
                        + "ACEYhABCLMG7/ZrMt1jMEcyGAN9kAHNjgDBnfwBj6IQQ5q0IMxJnMikzXZE53Y5EyY3Mmb+CQmOalJzw8IUxBhCVtQ"
                        + "wYQjIFzhCS6EkEIJLR9YzIUs1mIvdGGLs2BxF2/hi1jkoha9PrCZG9mszd7oxjZnw+Zu3sY3sclNbXp/QJmKKEvZii"
                        + "qmHAXlKk9xJZRUSmn9gDENMZaxDTXMOAbGNZ7hRhhplNH2gcM8yGEd9kEPdjgHDvfwDn6IQx7q0OcD/wK/Sr4jv9hf"
                        + "kG/1N/x/Fx44BCQU9Pc94zIvclmXfdGLXc79j9/Lu/glLnmpS98PPOZDHuuxH/qwx3n/5ffxHv6IRz7q0e8DznTEWc"
                        + "521DHn+D/KdZ7jTjjplNP+gWAGEqxgBxpYcOIf/AYv8CCCDCro+EAyE0lWshNNLDn5P/MmL/Ekkkwq6fxAMQspVrEL"
                        + "Law49S/lFq/wIoosquj6QDMbaVazG22sOf2v8Dav8SaabKrp5geIAnAQC3NfwAAAAABJRU5ErkJggg==");
    }

    private byte[] content8() {
        return content.startsWith("base64:")
                ? Base64.getDecoder().decode(content.substring(7))
                : content.getBytes(StandardCharsets.UTF_8);
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
    public InputStream open() {
        return new ByteArrayInputStream(content8());
    }
}
