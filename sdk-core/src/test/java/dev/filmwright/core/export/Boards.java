package dev.filmwright.core.export;

import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.production.Shot;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Plain boards kept in memory: each shot's code gives its colour. */
final class Boards {
    private final Map<MediaId, byte[]> stored = new LinkedHashMap<>();

    MediaFile draw(Shot shot, FrameSize size) {
        byte[] png = png(size, new Color(shot.code().hashCode() & 0xFFFFFF));
        MediaId id = new MediaId("board-" + shot.code());
        stored.put(id, png);
        return new MediaFile(
                id,
                MediaOwner.production("fixture"),
                MediaType.PNG,
                Optional.of(size),
                png.length,
                "0".repeat(64),
                false,
                Instant.EPOCH);
    }

    InputStream open(MediaFile file) {
        byte[] bytes = stored.get(file.id());
        if (bytes == null) {
            throw new IllegalArgumentException("no board " + file.id());
        }
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] png(FrameSize size, Color color) {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, size.width(), size.height());
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
