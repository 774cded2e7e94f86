package dev.filmwright.trainer.command;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Takes what a command wrote apart into lines: a line feed ends one, and so does a carriage return, by which progress bars
 * write over themselves. Of a line longer than {@link #LONGEST} bytes only the beginning is kept, so memory is bounded
 * whatever is written. Bytes that are no UTF-8 become U+FFFD; what colours a terminal is taken out.
 */
final class LogLines {
    static final int LONGEST = 8192;

    /** Escape sequences: with parameters, for the terminal's title, and of two bytes; then other control characters. */
    private static final Pattern CONTROL = Pattern.compile(
            "\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?|\u001b[@-Z\\\\-_]?|[\\p{Cntrl}&&[^\t]]");

    private final byte[] line = new byte[LONGEST];
    private int length;
    private long sinceLine;
    private final Consumer<String> lines;

    LogLines(Consumer<String> lines) {
        this.lines = lines;
    }

    void take(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            sinceLine++;
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                end();
            } else if (length < LONGEST) {
                line[length++] = bytes[i];
            }
        }
    }

    /** Ends the last line, which nothing ended. */
    void end() {
        if (length > 0) {
            lines.accept(text());
        }
        length = 0;
        sinceLine = 0;
    }

    /** Returns how many bytes were taken since a line ended. */
    long unfinished() {
        return sinceLine;
    }

    private String text() {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer chars = CharBuffer.allocate(length + 1);
        decoder.decode(ByteBuffer.wrap(line, 0, length), chars, true);
        decoder.flush(chars);
        return CONTROL.matcher(chars.flip()).replaceAll("").strip();
    }
}
