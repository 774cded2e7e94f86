package dev.filmwright.core.prompt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that say what is not to be seen: a model that is told in one text draws what is named. */
final class Negations {
    private static final Pattern NOT = Pattern.compile(
            "(?<![\\p{L}\\d-])(?:no|without|avoid|(?:don['\u2019]t|do not|never) (?:show|include|draw|add))(?: any)?"
                    + " \\p{L}[\\p{L}'\u2019-]{0,40}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Negations() {}

    static void check(String masked, Findings findings) {
        Matcher matcher = NOT.matcher(masked);
        while (!findings.full() && matcher.find()) {
            findings.note(
                    "negation",
                    "\u201C" + matcher.group()
                            + "\u201D names what is not to be seen, and many models draw what is named",
                    "say what is there instead, or name it apart as something to avoid",
                    matcher.start(),
                    matcher.end());
        }
    }
}
