package dev.filmwright.core.screenplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.Element.Dual;
import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.Screenplays;
import dev.filmwright.screenplay.SourceSpan;
import dev.filmwright.screenplay.TitlePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class WrittenScreenplaysProperties {
    private static final SourceSpan NONE = SourceSpan.NONE;

    private final Screenplays screenplays = Samples.screenplays();

    @Property(tries = 1000)
    void what_is_written_reads_back_as_it_was(@ForAll("scripts") Screenplay script) {
        String written = screenplays.writeFountain(script);
        Screenplay read = screenplays.parseFountain(written);

        assertThat(read.titlePage()).as(written).isEqualTo(script.titlePage());
        assertThat(Spanless.of(read)).as(written).isEqualTo(script.elements());
    }

    @Provide
    Arbitrary<Screenplay> scripts() {
        return Combinators.combine(titlePages(), scenes().list().ofMaxSize(8)).as((titlePage, parts) -> {
            List<Element> elements = new ArrayList<>();
            parts.forEach(elements::addAll);
            return new Screenplay(titlePage, elements, List.of());
        });
    }

    private Arbitrary<TitlePage> titlePages() {
        Arbitrary<TitlePage.Entry> entries = Combinators.combine(
                        Arbitraries.of("Title", "Author", "#Key", "Draft date"),
                        texts().list().ofMaxSize(3))
                .as(TitlePage.Entry::new);
        return entries.list().ofMaxSize(2).map(list -> {
            List<TitlePage.Entry> all = new ArrayList<>(list);
            all.add(0, new TitlePage.Entry("Title", List.of(RichText.of("X"))));
            return new TitlePage(all);
        });
    }

    private Arbitrary<List<Element>> scenes() {
        return Arbitraries.oneOf(
                words().flatMap(text -> Arbitraries.of(Optional.<String>empty(), Optional.of("12-A.1"))
                        .map(number -> List.<Element>of(
                                new Element.SceneHeading(text, number, HeadingParser.parse(text), NONE)))),
                lines().map(text -> List.of(new Element.Action(text, false, NONE))),
                texts().map(text -> List.of(new Element.Action(text, true, NONE))),
                words().map(text -> List.of(new Element.Transition(text, NONE))),
                words().map(text -> List.of(new Element.Section(3, text, NONE))),
                words().map(text -> List.of(new Element.Synopsis(text, NONE))),
                words().map(text -> List.of(new Element.Note(text, -1, NONE))),
                Arbitraries.just(List.of(new Element.PageBreak(NONE))),
                blocks());
    }

    private Arbitrary<List<Element>> blocks() {
        return Combinators.combine(words(), words().list().ofMaxSize(2), texts(), lines(), Arbitraries.of(true, false))
                .as((name, extensions, aside, speech, dual) -> {
                    List<Element> block = new ArrayList<>();
                    block.add(new Element.Cue(name, extensions, dual ? Dual.LEFT : Dual.NONE, NONE));
                    block.add(new Element.Parenthetical(aside, NONE));
                    block.add(new Element.Dialogue(speech, NONE));
                    if (dual) {
                        block.add(new Element.Cue(name, List.of(), Dual.RIGHT, NONE));
                        block.add(new Element.Lyrics(speech, NONE));
                    }
                    return block;
                });
    }

    private Arbitrary<RichText> lines() {
        return texts().list().ofMinSize(1).ofMaxSize(3).map(list -> {
            RichTextBuilder lines = new RichTextBuilder();
            list.forEach(line -> {
                lines.beginLine();
                lines.append(line);
            });
            return lines.build();
        });
    }

    private Arbitrary<RichText> texts() {
        return Combinators.combine(words(), Arbitraries.of("", "*", "**", "***", "_"))
                .as((words, mark) ->
                        EmphasisParser.parse(mark + words.replaceAll("([\\\\*_\\[\\]/])", "\\\\$1") + mark));
    }

    /** One line of words full of marks. */
    private Arbitrary<String> words() {
        return Arbitraries.of(
                        "a",
                        "BOB",
                        "INT. X - DAY",
                        "ext ",
                        "CUT TO:",
                        "TO:",
                        "FADE IN:",
                        "(",
                        ")",
                        "()",
                        "^",
                        "#1#",
                        "#",
                        "*",
                        "_",
                        "\\",
                        "[[",
                        "]]",
                        "[",
                        "]",
                        "/",
                        "/*",
                        "*/",
                        ">",
                        "<",
                        "=",
                        "!",
                        "@",
                        "~",
                        ".",
                        ":",
                        "é",
                        "\u201c",
                        " ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list -> Blanks.trim(String.join("", list)))
                .filter(text -> !text.isEmpty() && text.codePoints().limit(1).noneMatch(c -> c == 0x201c));
    }
}
