package dev.filmwright.core.asset;

import java.util.regex.Pattern;

/** The names and bounds of an archive, as {@link dev.filmwright.asset.AssetArchives} describes it. */
final class ArchiveFormat {
    static final String FORMAT = "filmwright-assets";
    static final int VERSION = 1;

    static final String HEADER = "filmwright.json";
    static final String CATEGORIES = "categories.jsonl";
    static final String ASSETS = "assets/";
    static final String TRAILER = "trailer.json";

    static final int LONGEST_HEADER = 1 << 16;
    static final int LONGEST_TRAILER = 64 << 20;
    static final int LONGEST_LINE = 32 << 20;
    /** No part is longer: a part ends as soon as it has enough, and a line fits into what is left. */
    static final int LONGEST_PART = 64 << 20;
    /** The longest media file taken from an archive. */
    static final long LONGEST_FILE = 4L << 30;

    static final int DEEPEST = 32;
    static final int LINES_OF_A_PART = 500;
    static final int ENOUGH_FOR_A_PART = 4 << 20;

    /** What stands behind the digest in a stored file's name. */
    static final Pattern TAIL = Pattern.compile("(_[A-Za-z0-9]{1,32})?\\.[a-z0-9]{1,16}");

    static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private ArchiveFormat() {}

    static String part(int number) {
        return "%s%06d.jsonl".formatted(ASSETS, number);
    }

    /** Returns the name of a file's entry: by its digest, so that equal bytes are there once. */
    static String media(String sha256, String tail) {
        return "media/" + sha256 + tail.substring(tail.lastIndexOf('.'));
    }
}
