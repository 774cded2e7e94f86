package dev.filmwright.core.screenplay;

import dev.filmwright.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns a file's bytes into text: by byte order mark, then as UTF-8, then as Windows-1252; refuses what is no text. */
final class TextDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextDecoder() {}

    static String decode(String name, byte[] bytes) {
        String text = decode(bytes);
        if (isBinary(text)) {
            throw new InvalidInputException(
                    "screenplay", name, "this is a binary file; give a Fountain text or a Final Draft .fdx file");
        }
        return text;
    }

    private static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS_1252);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the text has a NUL, or a control character for every nine others. */
    private static boolean isBinary(String text) {
        int controls = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 0) {
                return true;
            }
            if ((c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                    || c == '\ufffd'
                    || (c >= 0x7f && c < 0xa0)) {
                controls++;
            }
        }
        return controls * 10L > text.length();
    }
}
