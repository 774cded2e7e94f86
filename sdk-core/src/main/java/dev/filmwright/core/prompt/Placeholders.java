package dev.filmwright.core.prompt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places that somebody meant to fill: {@code {{name}}}, {@code ${name}}, {@code <<name>>}, {@code [NAME]}. */
final class Placeholders {
    private static final Pattern ANY = Pattern.compile("\\{\\{[^{}]{1,64}\\}\\}|\\$\\{[^{}]{1,64}\\}|<<[^<>]{1,64}>>"
            + "|\\[[A-Z][A-Z0-9_]{1,40}(?: [A-Z0-9_]{1,40}){0,4}\\]");

    private Placeholders() {}

    static void check(String text, Findings findings) {
        Matcher matcher = ANY.matcher(text);
        while (!findings.full() && matcher.find()) {
            String message = "\u201C" + matcher.group() + "\u201D looks like a placeholder that was never filled";
            String remedy = "fill it in, or take it out";
            if (matcher.group().startsWith("[")) {
                findings.warning("unknown-placeholder", message, remedy, matcher.start(), matcher.end());
            } else {
                findings.error("unknown-placeholder", message, remedy, matcher.start(), matcher.end());
            }
        }
    }
}
