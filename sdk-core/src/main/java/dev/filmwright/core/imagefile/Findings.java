package dev.filmwright.core.imagefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file carries, collected within bounds; what is beyond them is named, not kept. */
final class Findings {
    /** The most characters of all texts together. */
    static final int CHARACTERS = 4 << 20;

    private static final int TEXTS = 100;
    static final String TOO_MUCH = "more than " + TEXTS + " texts or " + CHARACTERS + " characters of text";
    private static final int PROBLEMS = 20;
    private static final int EXIF_BYTES = 4 << 20;
    private static final int XMP_BYTES = 256 << 10;

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int seen;
    private int characters;
    private byte @Nullable [] exif;
    private byte @Nullable [] xmp;
    private boolean contentCredentials;

    /** Keeps the first text of each keyword. */
    void text(String keyword, String text) {
        seen++;
        if (text.length() > room()) {
            problem(TOO_MUCH);
        } else if (texts.putIfAbsent(keyword, text) == null) {
            characters += text.length();
        }
    }

    /** Returns how many characters may still come; -1 if there are too many texts already. */
    int room() {
        return seen >= TEXTS ? -1 : CHARACTERS - characters;
    }

    void exif(byte[] bytes, int from, int to) {
        if (exif == null) {
            exif = part("EXIF", bytes, from, to, EXIF_BYTES);
        }
    }

    /** Takes a whole file for EXIF, which is a TIFF file of its own. */
    void exifIsAll(byte[] bytes) {
        exif = bytes;
    }

    void xmp(byte[] bytes, int from, int to) {
        if (xmp == null) {
            xmp = part("XMP", bytes, from, to, XMP_BYTES);
        }
    }

    private byte @Nullable [] part(String what, byte[] bytes, int from, int to, int most) {
        if (to - from > most) {
            problem(what + " of more than " + most + " bytes");
            return null;
        }
        return Arrays.copyOfRange(bytes, from, to);
    }

    void contentCredentials() {
        contentCredentials = true;
    }

    void problem(String what) {
        if (problems.size() < PROBLEMS && !problems.contains(what)) {
            problems.add(what);
        }
    }

    Map<String, String> texts() {
        return texts;
    }

    List<String> problems() {
        return problems;
    }

    byte @Nullable [] exif() {
        return exif;
    }

    byte @Nullable [] xmp() {
        return xmp;
    }

    boolean hasContentCredentials() {
        return contentCredentials;
    }
}
