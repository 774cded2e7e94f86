package dev.filmwright.core.imagefile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text whose encoding has to be guessed. */
final class Texts {
    private static final int CODE = 8;
    private static final int SHOWN = 40;

    private Texts() {}

    /** Reads UTF-8 where the bytes are valid UTF-8, else Latin-1. */
    static String utf8OrLatin(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return Bytes.latin(bytes, from, to);
        }
    }

    /** Reads EXIF's UserComment: eight bytes that name the encoding, often wrongly, then the text (EXIF 2.32, 4.6.5). */
    static String userComment(byte[] bytes, int from, int to) {
        if (Bytes.at(bytes, from, "UNICODE\0") && to - from >= CODE) {
            return new String(bytes, from + CODE, to - from - CODE, utf16(bytes, from + CODE, to));
        }
        boolean coded = to - from >= CODE
                && (Bytes.at(bytes, from, "ASCII\0\0\0") || Bytes.at(bytes, from, "\0\0\0\0\0\0\0\0"));
        return trimmed(utf8OrLatin(bytes, coded ? from + CODE : from, to));
    }

    /** Tells the byte order by which bytes are 0: most text is ASCII, whose high bytes are. */
    private static Charset utf16(byte[] bytes, int from, int to) {
        int even = 0;
        int odd = 0;
        for (int i = from; i + 1 < to; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** Returns the text up to its first 0. */
    static String trimmed(String text) {
        int zero = text.indexOf(0);
        return (zero < 0 ? text : text.substring(0, zero)).strip();
    }

    /** Returns as much of a text as belongs into a message. */
    static String shown(String text) {
        return text.substring(0, Math.min(SHOWN, text.length()));
    }
}
