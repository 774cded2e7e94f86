package dev.filmwright.core.export.timeline;

import java.text.Normalizer;
import java.util.Map;

/** Writes text in ASCII as a typist would: accents off, typographic marks plain. Remembers whether it changed any. */
final class Ascii {
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201A, "'"),
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x201E, "\""),
            Map.entry(0x00AB, "\""),
            Map.entry(0x00BB, "\""),
            Map.entry(0x2010, "-"),
            Map.entry(0x2012, "-"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x00DF, "ss"),
            Map.entry(0x00C6, "AE"),
            Map.entry(0x00E6, "ae"),
            Map.entry(0x0152, "OE"),
            Map.entry(0x0153, "oe"),
            Map.entry(0x00D8, "O"),
            Map.entry(0x00F8, "o"),
            Map.entry(0x0141, "L"),
            Map.entry(0x0142, "l"),
            Map.entry(0x0110, "D"),
            Map.entry(0x0111, "d"),
            Map.entry(0x00DE, "Th"),
            Map.entry(0x00FE, "th"));

    private boolean changed;

    /** Returns {@code text} in one line of ASCII. */
    String of(String text) {
        String line = ShotText.oneLine(text);
        if (line.chars().allMatch(Ascii::printable)) {
            return line;
        }
        changed = true;
        StringBuilder plain = new StringBuilder(line.length());
        Normalizer.normalize(line, Normalizer.Form.NFKD).codePoints().forEach(point -> append(plain, point));
        return plain.toString();
    }

    boolean changed() {
        return changed;
    }

    private static void append(StringBuilder plain, int point) {
        if (printable(point)) {
            plain.append((char) point);
        } else if (Character.getType(point) != Character.NON_SPACING_MARK) {
            plain.append(PLAIN.getOrDefault(point, "?"));
        }
    }

    private static boolean printable(int point) {
        return point >= ' ' && point <= '~';
    }
}
