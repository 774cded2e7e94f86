package dev.filmwright.provider.veo;

import dev.filmwright.prompt.Soundtrack;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.SpanWriter;
import dev.filmwright.prompt.SpokenLine;
import java.util.List;

/** Writes what is heard in a clip after what is seen. */
final class Heard {
    private Heard() {}

    static void write(Soundtrack heard, SpanWriter out) {
        boolean music = heard.music(out);
        heard.lines().forEach(line -> say(line, out));
        heard.sounds().forEach(sound -> cue("SFX: ", List.of(sound), out));
        if (!heard.ambience().isEmpty()) {
            cue("Ambient noise: ", heard.ambience(), out);
        }
        if (!music) {
            out.apart(" ").join("No music.");
        }
        if (!heard.lines().isEmpty()) {
            out.apart(" ").join("No subtitles.");
        }
    }

    private static void cue(String label, List<Span> what, SpanWriter out) {
        out.apart(" ").join(label).list(what, ", ").end();
    }

    /** Quotes the words in straight marks, as the guides write them. */
    private static void say(SpokenLine line, SpanWriter out) {
        out.apart(" ");
        line.speaker().ifPresentOrElse(out::add, () -> out.join("A voice"));
        line.looks().ifPresent(looks -> out.join(" (").add(looks).join(")"));
        out.join(" says");
        line.manner().ifPresent(manner -> out.join(", ").add(manner));
        out.join(": ")
                .add(new Span("\"" + line.words().text() + "\"", line.words().origin()))
                .end();
    }
}
