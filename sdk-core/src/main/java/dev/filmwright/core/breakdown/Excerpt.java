package dev.filmwright.core.breakdown;

/** The first words of a text, for saying why a rule applied. */
final class Excerpt {
    private static final int LONGEST = 60;

    private Excerpt() {}

    static String of(String text) {
        String flat = text.strip().replaceAll("\\s++", " ");
        if (flat.length() <= LONGEST) {
            return flat;
        }
        int cut = flat.lastIndexOf(' ', LONGEST);
        int end = cut > 0 ? cut : LONGEST;
        return flat.substring(0, Character.isHighSurrogate(flat.charAt(end - 1)) ? end - 1 : end) + " …";
    }

    static String quoted(String text) {
        return "\"" + of(text) + "\"";
    }
}
