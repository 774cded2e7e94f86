package dev.filmwright.dialects;

import dev.filmwright.prompt.Soundtrack;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.SpanWriter;
import dev.filmwright.prompt.SpokenLine;
import java.util.List;
import java.util.regex.Pattern;

/** Writes the blocks of what is said and what sounds. */
final class SoraSound {
    private static final Pattern END = Pattern.compile("(?<!\\.)\\.$");

    private SoraSound() {}

    static void write(Soundtrack heard, SpanWriter out) {
        if (!heard.lines().isEmpty()) {
            SoraDialect.block("Dialogue:", out);
            heard.lines().forEach(line -> say(line, out));
        }
        if (!heard.sounds().isEmpty() || !heard.ambience().isEmpty()) {
            SoraDialect.block("Background sound:", out);
            heard.sounds().forEach(sound -> SoraDialect.line("SFX: ", List.of(open(sound)), out));
            SoraDialect.line(
                    "Ambience: ", heard.ambience().stream().map(SoraSound::open).toList(), out);
        }
    }

    /** Returns words without the mark that ended their sentence, as these are lists. */
    private static Span open(Span words) {
        return new Span(END.matcher(words.text()).replaceFirst(""), words.origin());
    }

    private static void say(SpokenLine line, SpanWriter out) {
        out.join("\n- ");
        line.speaker().ifPresentOrElse(out::add, () -> out.join("A voice"));
        line.looks().ifPresent(looks -> out.join(" (").add(looks).join(")"));
        line.manner().ifPresent(manner -> out.join(", ").add(manner));
        out.join(": ")
                .add(new Span("\"" + line.words().text() + "\"", line.words().origin()));
    }
}
