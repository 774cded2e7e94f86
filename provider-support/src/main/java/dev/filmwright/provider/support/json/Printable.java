package dev.filmwright.provider.support.json;

/** Names of fields that a backend chose, fit for a message. */
final class Printable {
    private static final int LONGEST = 60;

    private Printable() {}

    static String name(String name) {
        StringBuilder printable = new StringBuilder();
        name.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isLetterOrDigit(c) || "_-@:$/ ".indexOf(c) >= 0 ? c : '?')
                .forEach(printable::appendCodePoint);
        return printable
                .append(name.codePointCount(0, name.length()) > LONGEST ? "…" : "")
                .toString();
    }
}
