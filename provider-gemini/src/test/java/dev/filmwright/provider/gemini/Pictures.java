package dev.filmwright.provider.gemini;

import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.ProviderInput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** Pictures to give to a model. */
final class Pictures {
    private static final Map<FrameSize, byte[]> DRAWN = new ConcurrentHashMap<>();

    private Pictures() {}

    static byte[] png(int width, int height) {
        return DRAWN.computeIfAbsent(new FrameSize(width, height), Pictures::draw)
                .clone();
    }

    private static byte[] draw(FrameSize size) {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, 0xFF0000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Given given(InputRole role, String name, int width, int height) {
        return new Given(role, name, png(width, height), new FrameSize(width, height), Optional.empty());
    }

    /** A picture that is given; equal to none but itself. */
    @SuppressWarnings("ArrayRecordComponent") // no two of them are compared
    record Given(InputRole role, String name, byte[] content, FrameSize frame, Optional<URI> address)
            implements ProviderInput {
        Given at(String url) {
            return new Given(role, name, content, frame, Optional.of(URI.create(url)));
        }

        @Override
        public MediaType type() {
            return MediaType.PNG;
        }

        @Override
        public Optional<FrameSize> size() {
            return Optional.of(frame);
        }

        @Override
        public long bytes() {
            return content.length;
        }

        @Override
        public String sha256() {
            return "0".repeat(64);
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }
}
