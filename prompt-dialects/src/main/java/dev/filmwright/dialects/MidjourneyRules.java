package dev.filmwright.dialects;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which parameters which version of Midjourney takes, and with which values: the one place that knows. As of version 8.1, in
 * November 2026. Sources: Midjourney's parameter list and its pages on versions, character, omni and style references as they
 * were for versions 6 to 7; for 8.1, a reseller's parameter guide, which lists neither {@code --no} nor {@code --weird}.
 */
final class MidjourneyRules {
    private MidjourneyRules() {}

    /** A version, in the order they came out. */
    enum Version {
        V6("6", "--v 6", "--style raw"),
        NIJI_6("niji 6", "--niji 6", "--style raw"),
        V6_1("6.1", "--v 6.1", "--style raw"),
        V7("7", "--v 7", "--raw"),
        V8_1("8.1", "--v 8.1", "--raw");

        private final String word;
        private final String written;
        private final String raw;

        Version(String word, String written, String raw) {
            this.word = word;
            this.written = written;
            this.raw = raw;
        }

        static Optional<Version> named(String word) {
            return Arrays.stream(values())
                    .filter(version -> version.word.equals(word))
                    .findFirst();
        }

        static String words() {
            return Arrays.stream(values()).map(Version::word).collect(Collectors.joining(", "));
        }

        String word() {
            return word;
        }

        String written() {
            return written;
        }

        /** Returns how it is told to keep to the words. */
        String raw() {
            return raw;
        }
    }

    /** What stands after a parameter's name. */
    enum Value {
        NOTHING,
        NUMBER,
        RATIO,
        WORDS,
        PICTURES,
        ANYTHING
    }

    /** A parameter, in the order in which they are written. */
    enum Parameter {
        AR("ar", "aspect", Value.RATIO, Version.V6, Version.V8_1),
        SEED("seed", "seed", 0, 4_294_967_295L, Version.V6, Version.V8_1),
        NO("no", "no", Value.WORDS, Version.V6, Version.V7),
        STYLIZE("stylize", "s", 0, 1000, Version.V6, Version.V8_1),
        CHAOS("chaos", "c", 0, 100, Version.V6, Version.V8_1),
        WEIRD("weird", "w", 0, 3000, Version.V6, Version.V7),
        RAW("raw", "raw", Value.NOTHING, Version.V6, Version.V8_1),
        STYLE("style", "style", Value.ANYTHING, Version.V6, Version.V8_1),
        IW("iw", "iw", 0, 3, Version.V6, Version.V8_1),
        CREF("cref", "cref", Value.PICTURES, Version.V6, Version.V6_1),
        CW("cw", "cw", 0, 100, Version.V6, Version.V6_1),
        SREF("sref", "sref", Value.PICTURES, Version.V6, Version.V8_1),
        SW("sw", "sw", 0, 1000, Version.V6, Version.V8_1),
        OREF("oref", "oref", Value.PICTURES, Version.V7, Version.V8_1),
        OW("ow", "ow", 1, 1000, Version.V7, Version.V8_1),
        V("v", "version", Value.ANYTHING, Version.V6, Version.V8_1),
        NIJI("niji", "niji", Value.ANYTHING, Version.V6, Version.V8_1);

        private final String word;
        private final String alias;
        private final Value value;
        private final long least;
        private final long most;
        private final Version first;
        private final Version last;

        Parameter(String word, String alias, Value value, Version first, Version last) {
            this(word, alias, value, 0, 0, first, last);
        }

        Parameter(String word, String alias, long least, long most, Version first, Version last) {
            this(word, alias, Value.NUMBER, least, most, first, last);
        }

        Parameter(String word, String alias, Value value, long least, long most, Version first, Version last) {
            this.word = word;
            this.alias = alias;
            this.value = value;
            this.least = least;
            this.most = most;
            this.first = first;
            this.last = last;
        }

        static Optional<Parameter> named(String word) {
            return Arrays.stream(values())
                    .filter(parameter -> parameter.word.equals(word) || parameter.alias.equals(word))
                    .findFirst();
        }

        String word() {
            return word;
        }

        Value value() {
            return value;
        }

        boolean takenBy(Version version) {
            return version.compareTo(first) >= 0 && version.compareTo(last) <= 0;
        }

        /** Returns the versions that take it, in words. */
        String versions() {
            return Arrays.stream(Version.values())
                    .filter(this::takenBy)
                    .map(Version::word)
                    .collect(Collectors.joining(", "));
        }

        /** Returns whether a number is in its range; fractions only for the weight of a picture among the words. */
        boolean allows(String number) {
            if (number.length() > 12 || !number.matches(this == IW ? "\\d+(\\.\\d+)?" : "\\d+")) {
                return false;
            }
            BigDecimal given = new BigDecimal(number);
            return given.compareTo(BigDecimal.valueOf(least)) >= 0 && given.compareTo(BigDecimal.valueOf(most)) <= 0;
        }

        String range() {
            return "use " + (this == IW ? "" : "a whole number of ") + least + " to " + most;
        }
    }

    /** Parameters that are known and left to whoever writes them: speed, quality and what belongs to an account. */
    static final Set<String> OTHERS = Set.of(
            "q", "quality", "tile", "exp", "sv", "draft", "hd", "p", "profile", "r", "repeat", "stop", "fast", "relax",
            "turbo", "stealth", "public", "video", "motion", "loop", "end", "bs", "sd");
}
