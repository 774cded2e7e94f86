package dev.filmwright.core.imagefile;

import java.util.Optional;

/** The formats read, told by their first bytes: never by a name, which anybody can write. */
public enum ImageFormat {
    /** JPEG, as JFIF or EXIF files. */
    JPEG,
    /** PNG. */
    PNG,
    /** GIF, both versions. */
    GIF,
    /** WebP. */
    WEBP,
    /** Windows bitmaps. */
    BMP,
    /** TIFF, either byte order, not BigTIFF. */
    TIFF;

    /** Returns the format that bytes begin as, if it is one of them. */
    public static Optional<ImageFormat> of(byte[] bytes) {
        if (starts(bytes, 0, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of(PNG);
        }
        if (starts(bytes, 0, 'G', 'I', 'F', '8', '7', 'a') || starts(bytes, 0, 'G', 'I', 'F', '8', '9', 'a')) {
            return Optional.of(GIF);
        }
        if (starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(WEBP);
        }
        if (starts(bytes, 0, 'B', 'M')) {
            return Optional.of(BMP);
        }
        if (starts(bytes, 0, 'I', 'I', 42, 0) || starts(bytes, 0, 'M', 'M', 0, 42)) {
            return Optional.of(TIFF);
        }
        return Optional.empty();
    }

    /** Returns the extension of a file in this format. */
    public String extension() {
        return switch (this) {
            case JPEG -> "jpg";
            case PNG -> "png";
            case GIF -> "gif";
            case WEBP -> "webp";
            case BMP -> "bmp";
            case TIFF -> "tiff";
        };
    }

    private static boolean starts(byte[] bytes, int at, int... expected) {
        if (bytes.length < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[at + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
