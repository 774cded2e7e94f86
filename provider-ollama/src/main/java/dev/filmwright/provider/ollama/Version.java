package dev.filmwright.provider.ollama;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the server, read leniently: {@code 0.32.15}, {@code v0.33.0-rc2}. A build of a developer's says {@code 0.0.0};
 * it, and what cannot be read, counts as newer than all. Immutable.
 */
record Version(int major, int minor, int patch) implements Comparable<Version> {
    static final Version NEWEST = new Version(Integer.MAX_VALUE, 0, 0);
    static final Version SCHEMA = new Version(0, 5, 0);
    static final Version CAPABILITIES = new Version(0, 6, 4);
    static final Version VISION_CAPABILITY = new Version(0, 6, 8);
    static final Version THINK = new Version(0, 9, 0);
    static final Version THINK_LEVEL = new Version(0, 11, 0);
    static final Version EMBED_DIMENSIONS = new Version(0, 11, 11);
    static final Version TRUNCATE = new Version(0, 12, 4);
    static final Version THINK_MAX = new Version(0, 22, 0);

    private static final Pattern NUMBERS = Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?(?:[-+ .].*)?");

    static Version parse(String text) {
        Matcher numbers = NUMBERS.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!numbers.matches()) {
            return NEWEST;
        }
        String patch = numbers.group(3);
        Version version = new Version(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                patch == null ? 0 : Integer.parseInt(patch));
        return version.equals(new Version(0, 0, 0)) ? NEWEST : version;
    }

    boolean atLeast(Version other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(Version other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = Integer.compare(minor, other.minor);
        return byMajor != 0 ? byMajor : byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
