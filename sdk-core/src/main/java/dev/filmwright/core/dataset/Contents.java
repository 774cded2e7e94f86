package dev.filmwright.core.dataset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.core.imagefile.ImageFormat;
import dev.filmwright.dataset.DatasetFileType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells what a file holds, whatever its name says. */
final class Contents {
    private static final int HEAD = 16;

    private Contents() {}

    /** Refuses a file whose bytes are not of the type its name says. */
    static void check(String name, DatasetFileType said, Path file) throws IOException {
        Optional<DatasetFileType> picture = picture(file);
        if (picture.isPresent()) {
            if (picture.get() != said) {
                throw new InvalidInputException(
                        "file",
                        name,
                        "its bytes are a " + picture.get() + " picture: name it *."
                                + FileNames.extension(picture.get()));
            }
        } else if (said.picture()) {
            throw new InvalidInputException(
                    "file", name, "its bytes are no " + said + " picture: give the picture itself");
        } else if (text(Files.readAllBytes(file)).isEmpty()) {
            throw new InvalidInputException("file", name, "its bytes are no text in UTF-8: save it as such");
        }
    }

    private static Optional<DatasetFileType> picture(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ImageFormat.of(in.readNBytes(HEAD)).flatMap(Contents::type);
        }
    }

    private static Optional<DatasetFileType> type(ImageFormat format) {
        return switch (format) {
            case JPEG -> Optional.of(DatasetFileType.JPEG);
            case PNG -> Optional.of(DatasetFileType.PNG);
            case GIF -> Optional.of(DatasetFileType.GIF);
            case WEBP -> Optional.of(DatasetFileType.WEBP);
            // A caption may begin with "BM" or "II*".
            case BMP, TIFF -> Optional.empty();
        };
    }

    /** Returns bytes as text, without the mark that some programs put first; empty if they are none. */
    static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
