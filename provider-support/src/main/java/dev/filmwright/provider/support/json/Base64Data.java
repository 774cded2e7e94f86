package dev.filmwright.provider.support.json;

import dev.filmwright.InvalidInputException;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.ProviderInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes within JSON: base64 of the standard alphabet with padding and without line breaks (RFC 4648, section 4), bare or as a
 * data URI (RFC 2397).
 */
public final class Base64Data {
    private static final int LONGEST_HEAD = 200;

    private final byte[] bytes;
    private final Optional<MediaType> type;

    private Base64Data(byte[] bytes, Optional<MediaType> type) {
        this.bytes = bytes;
        this.type = type;
    }

    /**
     * Reads bytes a backend answered, bare or as a data URI.
     *
     * @param most how many bytes there may be
     * @throws dev.filmwright.ProviderException of kind {@code BAD_RESPONSE} if they are no base64, none at all, or too many
     */
    public static Base64Data read(JsonValue value, int most) {
        String text = value.nonEmptyText();
        Optional<MediaType> type = Optional.empty();
        if (text.regionMatches(true, 0, "data:", 0, 5)) {
            int comma = text.indexOf(',');
            if (comma < 0 || comma > LONGEST_HEAD) {
                throw value.wrong("is no data URI that can be read");
            }
            String head = text.substring(5, comma).toLowerCase(Locale.ROOT);
            if (!head.endsWith(";base64")) {
                throw value.wrong("is a data URI without base64");
            }
            type = type(head.substring(0, head.length() - 7), value);
            text = text.substring(comma + 1);
        }
        if (text.length() / 4 * 3L > most + 3L) {
            throw value.wrong("holds more than " + most + " bytes");
        }
        return new Base64Data(decode(text, value, most), type);
    }

    /**
     * Returns a file in bare base64.
     *
     * @param most how many bytes it may have
     * @throws InvalidInputException if it has more
     * @throws IOException if it cannot be read
     */
    public static String write(ProviderInput input, int most) throws IOException {
        if (input.bytes() > most) {
            throw tooLarge(input, most);
        }
        try (InputStream in = input.open()) {
            byte[] bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                throw tooLarge(input, most);
            }
            return Base64.getEncoder().encodeToString(bytes);
        }
    }

    /** Returns a file as a data URI with its type; otherwise like {@link #write}. */
    public static String writeDataUri(ProviderInput input, int most) throws IOException {
        return "data:" + input.type().value() + ";base64," + write(input, most);
    }

    private static InvalidInputException tooLarge(ProviderInput input, int most) {
        return new InvalidInputException(
                "inputs." + input.role().name().toLowerCase(Locale.ROOT),
                input.bytes() + " bytes",
                "give a file of at most " + most + " bytes");
    }

    private static Optional<MediaType> type(String head, JsonValue value) {
        int parameters = head.indexOf(';');
        String type = parameters < 0 ? head : head.substring(0, parameters);
        try {
            return type.isEmpty() ? Optional.empty() : Optional.of(new MediaType(type));
        } catch (InvalidInputException e) {
            throw value.wrong("is a data URI of no type");
        }
    }

    private static byte[] decode(String text, JsonValue value, int most) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw value.wrong("is no base64");
        }
        if (bytes.length == 0 || bytes.length > most) {
            throw value.wrong(bytes.length == 0 ? "holds no bytes" : "holds more than " + most + " bytes");
        }
        return bytes;
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns what the data URI said they are; empty for bare base64. */
    public Optional<MediaType> type() {
        return type;
    }

    /** Returns how many bytes there are. */
    @Override
    public String toString() {
        return "Base64Data[" + bytes.length + " bytes]";
    }
}
