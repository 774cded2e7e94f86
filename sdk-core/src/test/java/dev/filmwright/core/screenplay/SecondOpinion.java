package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.Screenplay;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dumps screenplay-tools keeps of its own parse. Only what it takes off the line in the same way is compared. */
final class SecondOpinion {
    private static final Pattern LINE =
            Pattern.compile("(?ms)^(HEADING|CHARACTER|PARENTHETICAL|LYRIC|TRANSITION):\"(.*?)\"");

    private SecondOpinion() {}

    static List<String> spokenAndHeadings(String expected) {
        List<String> found = new ArrayList<>();
        Matcher line = LINE.matcher(new String(Samples.bytes(expected), StandardCharsets.UTF_8));
        while (line.find()) {
            found.add(line.group(1) + ":" + line.group(2));
        }
        return found;
    }

    static List<String> spokenAndHeadings(Screenplay script) {
        return script.elements().stream()
                .map(element -> name(element) + ":" + element.text())
                .toList();
    }

    private static String name(Element element) {
        if (element instanceof Element.SceneHeading) {
            return "HEADING";
        } else if (element instanceof Element.Cue) {
            return "CHARACTER";
        } else if (element instanceof Element.Lyrics) {
            return "LYRIC";
        }
        return element.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }
}
