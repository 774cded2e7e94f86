package dev.filmwright.media;

import dev.filmwright.InvalidInputException;
import java.util.Locale;

/**
 * An IANA media type without parameters, in lower case. Immutable.
 *
 * @param value e.g. {@code "image/webp"}
 */
public record MediaType(String value) {
    /** PNG. */
    public static final MediaType PNG = new MediaType("image/png");
    /** JPEG. */
    public static final MediaType JPEG = new MediaType("image/jpeg");
    /** WebP. */
    public static final MediaType WEBP = new MediaType("image/webp");
    /** MP4 video. */
    public static final MediaType MP4 = new MediaType("video/mp4");
    /** WebM video. */
    public static final MediaType WEBM = new MediaType("video/webm");
    /** QuickTime video. */
    public static final MediaType QUICKTIME = new MediaType("video/quicktime");
    /** Plain text in UTF-8. */
    public static final MediaType TEXT = new MediaType("text/plain");
    /** JSON in UTF-8. */
    public static final MediaType JSON = new MediaType("application/json");

    /** Lower-cases the value and checks that it has a type and a subtype. */
    public MediaType {
        value = value.toLowerCase(Locale.ROOT);
        if (!value.matches("[a-z0-9.+-]+/[a-z0-9.+-]+")) {
            throw new InvalidInputException("mediaType", value, "write it as type/subtype, e.g. image/png");
        }
    }

    /** Returns whether it is a picture's. */
    public boolean picture() {
        return value.startsWith("image/");
    }

    /** Returns whether it is a clip's. */
    public boolean clip() {
        return value.startsWith("video/");
    }

    /** Returns whether it is plain text's or JSON's. */
    public boolean text() {
        return equals(TEXT) || equals(JSON);
    }

    /** Returns the usual file extension without a dot. */
    public String extension() {
        return switch (value) {
            case "image/jpeg" -> "jpg";
            case "image/svg+xml" -> "svg";
            case "video/quicktime" -> "mov";
            case "text/plain" -> "txt";
            default -> value.substring(value.indexOf('/') + 1);
        };
    }
}
