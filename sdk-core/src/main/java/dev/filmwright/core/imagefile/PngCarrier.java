package dev.filmwright.core.imagefile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The chunks of a PNG that speak of the picture; they may stand behind its pixels. */
final class PngCarrier {
    static final String XMP = "XML:com.adobe.xmp";

    private final byte[] bytes;
    private final Findings findings;

    private PngCarrier(byte[] bytes, Findings findings) {
        this.bytes = bytes;
        this.findings = findings;
    }

    static void collect(byte[] bytes, Findings findings) {
        PngCarrier carrier = new PngCarrier(bytes, findings);
        PngChunks chunks = new PngChunks(bytes);
        while (chunks.next()) {
            carrier.take(chunks.type(), chunks.start(), chunks.end());
        }
    }

    private void take(String type, int start, int end) {
        switch (type) {
            case "tEXt" -> latin(start, end);
            case "zTXt" -> compressed(start, end);
            case "iTXt" -> international(start, end);
            // Written by one tool into animated PNG: keyword, 0, text.
            case "comf" -> unicode(start, end);
            case "eXIf" -> findings.exif(bytes, start, end);
            case "caBX" -> findings.contentCredentials();
            default -> {
                // Pixels, or how to show them.
            }
        }
    }

    private void latin(int start, int end) {
        int zero = Bytes.find(bytes, start, end, 0);
        if (zero < end && fits(end - zero)) {
            // Latin-1 by the standard; some write UTF-8 all the same.
            findings.text(Bytes.latin(bytes, start, zero), Texts.utf8OrLatin(bytes, zero + 1, end));
        }
    }

    private void unicode(int start, int end) {
        int zero = Bytes.find(bytes, start, end, 0);
        if (zero < end && fits(end - zero)) {
            findings.text(
                    Bytes.latin(bytes, start, zero),
                    new String(bytes, zero + 1, end - zero - 1, StandardCharsets.UTF_8));
        }
    }

    private void compressed(int start, int end) {
        int zero = Bytes.find(bytes, start, end, 0);
        if (zero + 2 <= end && fits(0)) {
            String keyword = Bytes.latin(bytes, start, zero);
            inflated(keyword, zero + 2, end)
                    .ifPresent(text -> findings.text(keyword, Texts.utf8OrLatin(text, 0, text.length)));
        }
    }

    /** Keyword, 0, compressed?, method, language, 0, translated keyword, 0, text in UTF-8. */
    private void international(int start, int end) {
        int keywordEnd = Bytes.find(bytes, start, end, 0);
        int language = Bytes.find(bytes, keywordEnd + 3, end, 0);
        int translated = Bytes.find(bytes, language + 1, end, 0);
        if (translated >= end) {
            findings.problem("an iTXt chunk without its parts");
            return;
        }
        String keyword = Bytes.latin(bytes, start, keywordEnd);
        if (bytes[keywordEnd + 1] != 0 && fits(0)) {
            inflated(keyword, translated + 1, end).ifPresent(text -> international(keyword, text, 0, text.length));
        } else if (keyword.equals(XMP) || fits(end - translated)) {
            international(keyword, bytes, translated + 1, end);
        }
    }

    private void international(String keyword, byte[] text, int from, int to) {
        if (keyword.equals(XMP)) {
            findings.xmp(text, from, to);
        } else {
            findings.text(keyword, new String(text, from, to - from, StandardCharsets.UTF_8));
        }
    }

    private Optional<byte[]> inflated(String keyword, int from, int to) {
        Optional<byte[]> text = Inflating.inflate(bytes, from, to, findings.room());
        if (text.isEmpty()) {
            findings.problem("the compressed text \"" + Texts.shown(keyword) + "\" is broken or too long");
        }
        return text;
    }

    private boolean fits(int length) {
        if (length > findings.room()) {
            findings.problem(Findings.TOO_MUCH);
            return false;
        }
        return true;
    }
}
