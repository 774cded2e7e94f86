package dev.filmwright.core.production;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the capitals of a script as running text: scripts shout names, sounds and things, a model that draws takes
 * that for lettering. Names keep their capital, acronyms and what stands in quotes stay as they are. Immutable.
 */
final class RunningText {
    private static final Pattern PIECE = Pattern.compile(
            "[\"\u201c][^\"\u201d]*+[\"\u201d]|\\p{Lu}[\\p{L}\\p{Nd}]*+(?:['\u2019.-][\\p{L}\\p{Nd}]++)*+");
    private static final Pattern NEXT_SHOUTED = Pattern.compile("\\s+\\p{Lu}{2}");
    private static final Set<String> ACRONYMS = Set.of(
            "AI", "AK", "ATM", "CEO", "CIA", "DNA", "EU", "FBI", "HQ", "ID", "NASA", "NYPD", "LAPD", "SUV", "UFO", "UK",
            "USA", "USB", "VIP");

    private final Map<String, String> names = new HashMap<>();

    private RunningText() {}

    static RunningText withNames(Collection<String> names) {
        RunningText text = new RunningText();
        for (String name : names) {
            for (String word : name.split("[\\s-]+")) {
                if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                    text.names.putIfAbsent(word.toUpperCase(Locale.ROOT), word);
                }
            }
        }
        return text;
    }

    String of(String script) {
        Matcher pieces = PIECE.matcher(script);
        StringBuilder written = new StringBuilder(script.length());
        int from = 0;
        while (pieces.find()) {
            written.append(script, from, pieces.start())
                    .append(
                            (shouted(pieces.group()) || articleAmidShouting(script, pieces))
                                    ? spoken(pieces.group(), begins(script, pieces.start()))
                                    : pieces.group());
            from = pieces.end();
        }
        return written.append(script, from, script.length()).toString();
    }

    private static boolean articleAmidShouting(String script, Matcher piece) {
        return piece.group().equals("A")
                && NEXT_SHOUTED
                        .matcher(script)
                        .region(piece.end(), script.length())
                        .lookingAt();
    }

    private static boolean shouted(String word) {
        long letters = word.chars().filter(Character::isLetter).count();
        String core = word.replaceFirst("['\u2019]s$", "");
        return letters > 1
                && core.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && core.chars().noneMatch(c -> Character.isLowerCase(c) || Character.isDigit(c) || c == '.')
                && !ACRONYMS.contains(core)
                && core.chars().anyMatch(c -> "AEIOUY".indexOf(c) >= 0 || c > 'Z');
    }

    private String spoken(String word, boolean first) {
        StringBuilder written = new StringBuilder();
        for (String part : word.split("(?<=-)|(?=['\u2019]S$)")) {
            String bare = part.endsWith("-") ? part.substring(0, part.length() - 1) : part;
            String name = names.get(bare);
            written.append(name == null ? part.toLowerCase(Locale.ROOT) : name + part.substring(bare.length()));
        }
        if (first) {
            written.replace(0, 1, written.substring(0, 1).toUpperCase(Locale.ROOT));
        }
        return written.toString();
    }

    private static boolean begins(String script, int start) {
        int before = start - 1;
        while (before >= 0
                && !Character.isLetterOrDigit(script.charAt(before))
                && ".!?".indexOf(script.charAt(before)) < 0) {
            if (script.charAt(before) == ',' || script.charAt(before) == ';') {
                return false;
            }
            before--;
        }
        return before < 0 || ".!?".indexOf(script.charAt(before)) >= 0;
    }
}
