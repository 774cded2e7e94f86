package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * Finds a text within a PNG: chunks {@code tEXt}, {@code zTXt} and {@code iTXt} (W3C PNG, section 11.3.3). Check sums are not
 * looked at: a text that is damaged is no JSON.
 */
final class PngText {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private PngText() {}

    static String find(byte[] png, String keyword) {
        if (png.length < SIGNATURE.length || !Arrays.equals(SIGNATURE, Arrays.copyOf(png, SIGNATURE.length))) {
            throw new InvalidInputException("picture", png.length + " bytes", "give a PNG that a ComfyUI server saved");
        }
        ByteBuffer in = ByteBuffer.wrap(png).position(SIGNATURE.length);
        while (in.remaining() >= 12) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining() - 8) {
                break;
            }
            byte[] name = new byte[4];
            in.get(name);
            byte[] data = new byte[length];
            in.get(data);
            in.getInt();
            String found = text(new String(name, StandardCharsets.ISO_8859_1), data, keyword);
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw new InvalidInputException(
                "picture",
                png.length + " bytes",
                "it carries no graph: give a PNG that a ComfyUI server saved with its metadata, or the exported JSON");
    }

    private static String text(String chunk, byte[] data, String keyword) {
        int end = zero(data, 0);
        if (end < 0 || !keyword.equals(new String(data, 0, end, StandardCharsets.ISO_8859_1))) {
            return "";
        }
        return switch (chunk) {
            case "tEXt" -> decode(data, end + 1, false, StandardCharsets.ISO_8859_1);
            case "zTXt" -> decode(data, end + 2, true, StandardCharsets.ISO_8859_1);
            case "iTXt" -> international(data, end + 1);
            default -> "";
        };
    }

    private static String international(byte[] data, int start) {
        int language = zero(data, start + 2);
        int translated = language < 0 ? -1 : zero(data, language + 1);
        if (translated < 0) {
            return "";
        }
        return decode(data, translated + 1, data[start] == 1, StandardCharsets.UTF_8);
    }

    private static String decode(byte[] data, int start, boolean packed, Charset charset) {
        if (start >= data.length) {
            return "";
        }
        if (!packed) {
            return new String(data, start, data.length - start, charset);
        }
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(data, start, data.length - start))) {
            return new String(in.readNBytes(Documents.LONGEST + 1), charset);
        } catch (IOException e) {
            throw new InvalidInputException("picture", "a damaged text", "give a PNG that is whole", e);
        }
    }

    private static int zero(byte[] data, int start) {
        for (int i = Math.max(0, start); i < data.length; i++) {
            if (data[i] == 0) {
                return i;
            }
        }
        return -1;
    }
}
