package dev.filmwright.asset;

import dev.filmwright.InvalidInputException;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A semantic version number, e.g. 1.2.0. Immutable; ordered by number.
 *
 * @param major counts changes that make an asset another one
 * @param minor counts additions and visible changes
 * @param patch counts corrections
 * @see <a href="https://semver.org">Semantic Versioning</a>, without its pre-release and build parts
 */
public record Version(int major, int minor, int patch) implements Comparable<Version> {
    /** What every asset starts with: 1.0.0. */
    public static final Version FIRST = new Version(1, 0, 0);

    private static final Pattern FORM = Pattern.compile("v?(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})");
    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::major)
            .thenComparingInt(Version::minor)
            .thenComparingInt(Version::patch);

    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException if one is negative
     */
    public Version {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new InvalidInputException("version", major + "." + minor + "." + patch, "use numbers from 0 up");
        }
    }

    /**
     * Reads a version such as {@code 1.2.0} or {@code v1.2.0}.
     *
     * @throws InvalidInputException if it has another form
     */
    public static Version parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new InvalidInputException("version", text, "use three numbers, as in 1.2.0");
        }
        return new Version(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    /** Returns the version one step on. */
    public Version next(VersionStep step) {
        return switch (step) {
            case MAJOR -> new Version(major + 1, 0, 0);
            case MINOR -> new Version(major, minor + 1, 0);
            case PATCH -> new Version(major, minor, patch + 1);
        };
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    /** Returns it as {@code 1.2.0}. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
