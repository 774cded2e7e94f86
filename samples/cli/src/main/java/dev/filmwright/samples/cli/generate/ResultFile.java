package dev.filmwright.samples.cli.generate;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaLibrary;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Writes a stored file to where the user wants it, a picture in the format its name asks for. */
final class ResultFile {
    private static final Set<String> WRITTEN = Set.of("png", "jpg", "jpeg");

    private final MediaLibrary media;
    private final MediaFile file;

    ResultFile(MediaLibrary media, MediaFile file) {
        this.media = media;
        this.file = file;
    }

    /**
     * Writes the file.
     *
     * @param target where to; the first gets this name, the others one with a number; into a folder each is put by its id
     * @param index which of the results it is, from 0
     */
    Path write(Path target, int index) {
        Path numbered = numbered(target, index);
        Path part = numbered.resolveSibling(numbered.getFileName() + ".part");
        try {
            Files.createDirectories(numbered.toAbsolutePath().getParent());
            if (file.type().picture() && WRITTEN.contains(ending(numbered))) {
                Files.write(part, converted(ending(numbered)));
            } else {
                try (InputStream bytes = media.open(file.id())) {
                    Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.move(part, numbered, StandardCopyOption.REPLACE_EXISTING);
            return numbered;
        } catch (IOException e) {
            throw new LibraryException(
                    Failure.of(
                            Failure.Kind.UNAVAILABLE,
                            numbered + " cannot be written: " + e.getMessage() + "; it is kept in the library as media "
                                    + file.id()),
                    e);
        }
    }

    /** The ending tells the truth: what cannot be converted gets its own one behind the one asked for. */
    private Path numbered(Path target, int index) {
        String own = "." + file.type().extension();
        if (Files.isDirectory(target)) {
            return target.resolve(file.id() + own);
        }
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 1 ? name : name.substring(0, dot);
        String asked = dot < 1 ? own : name.substring(dot);
        return target.resolveSibling(
                stem + (index == 0 ? "" : "-" + (index + 1)) + asked + (fits(ending(Path.of("x" + asked))) ? "" : own));
    }

    private boolean fits(String ending) {
        return file.type().text()
                || ending.equals(file.type().extension())
                || (file.type().picture() && WRITTEN.contains(ending));
    }

    private static String ending(Path path) {
        String name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private byte[] converted(String ending) throws IOException {
        try (InputStream bytes = media.open(file.id())) {
            @Nullable BufferedImage image = ImageIO.read(bytes);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            boolean png = ending.equals("png");
            if (image == null || !ImageIO.write(png ? image : opaque(image), png ? "png" : "jpeg", written)) {
                throw new InvalidInputException("--out", ending, "this picture cannot be written so: use .webp");
            }
            return written.toByteArray();
        }
    }

    /** JPEG has no transparency. */
    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = opaque.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }
}
