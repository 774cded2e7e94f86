package dev.filmwright.core.screenplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.Screenplays;
import dev.filmwright.screenplay.SourceSpan;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class FountainProperties {
    private final Screenplays screenplays = Samples.screenplays();

    @Property(tries = 2000)
    void any_text_reads_back_as_the_same_elements(@ForAll("texts") String text) {
        Screenplay read = screenplays.parseFountain(text);

        String written = screenplays.writeFountain(read);
        Screenplay again = screenplays.parseFountain(written);

        assertThat(again.titlePage()).as(written).isEqualTo(read.titlePage());
        assertThat(Spanless.of(again)).as(written).isEqualTo(Spanless.of(read));
    }

    @Property(tries = 2000)
    void what_is_written_is_written_the_same_again(@ForAll("texts") String text) {
        String written = screenplays.writeFountain(screenplays.parseFountain(text));

        assertThat(screenplays.writeFountain(screenplays.parseFountain(written)))
                .isEqualTo(written);
    }

    @Property(tries = 2000)
    void spans_lie_in_the_text_in_order(@ForAll("texts") String text) {
        int end = 0;
        int line = 1;
        for (Element element : screenplays.parseFountain(text).elements()) {
            SourceSpan span = element.span();
            assertThat(span.start()).isBetween(0, text.length());
            assertThat(span.end()).isBetween(span.start() + 1, text.length());
            if (element instanceof Element.Note note && note.anchor() >= 0) {
                assertThat(span.end()).as("a note in an element").isLessThanOrEqualTo(end);
                assertThat(text.substring(span.start(), span.end()))
                        .startsWith("[")
                        .endsWith("]");
            } else {
                assertThat(span.start()).isGreaterThanOrEqualTo(end);
                assertThat(span.line()).isGreaterThanOrEqualTo(line);
                end = span.end();
                line = span.line();
            }
        }
    }

    @Property(tries = 500)
    void any_text_at_all_is_read(@ForAll String text) {
        Screenplay read = screenplays.parseFountain(text);

        assertThat(Spanless.of(screenplays.parseFountain(screenplays.writeFountain(read))))
                .isEqualTo(Spanless.of(read));
    }

    /** Texts made of what matters in Fountain, so that odd neighbours meet. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(List.of(
                "\n",
                "\n",
                "\n",
                "\n\n",
                "\n\n",
                "\n  \n",
                "\r\n",
                "\r",
                " ",
                "  ",
                "\t",
                "\u00a0",
                "a",
                "b c",
                "x",
                "BOB",
                "JIM (V.O.)",
                "(",
                ")",
                "(beat)",
                "^",
                " ^",
                "INT. HOUSE - DAY",
                "ext. pool",
                "EXT/INT ",
                "int",
                ".",
                "..",
                "!",
                "@",
                "~",
                ">",
                "<",
                "> ",
                " <",
                "=",
                "===",
                "#",
                "##",
                "#1#",
                " #2A#",
                "*",
                "**",
                "***",
                "_",
                "__",
                "\\",
                "[[",
                "]]",
                "[",
                "]",
                "[[n]]",
                "[[two\nlines]]",
                "/*",
                "*/",
                "/",
                "/* cut */",
                "/*\n\n*/",
                "CUT TO:",
                "TO:",
                "FADE IN:",
                "FADE OUT.",
                "Title: ",
                "Key:",
                ":",
                "é",
                "Ж",
                "ж",
                "\u201c",
                "\ud83d\ude00",
                "\ufeff",
                "\u0000",
                "1",
                "-",
                " - ",
                "?"));
        return pieces.list().ofMaxSize(24).map(list -> String.join("", list));
    }
}
