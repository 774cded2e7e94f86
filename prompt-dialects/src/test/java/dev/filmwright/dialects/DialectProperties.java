package dev.filmwright.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.Origin.Source;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.Rendering;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever assets and scripts say. */
class DialectProperties {
    private static final List<Dialect> DIALECTS = List.of(new MidjourneyDialect(), new SoraDialect());
    private static final Set<String> MIDJOURNEY =
            Set.of("unknown-parameter", "parameter-twice", "multi-prompt", "permutation");
    private static final Pattern PARAMETERS = Pattern.compile(" --ar 16:9 --seed 7(?: --no (?:(?!--|—).)+)? --v 7$");
    private static final Pattern MARKS = Pattern.compile(
            "[ .,;:()\"\\n-]*|(?:--(?:ar|seed|no|v 7)| )+|Cinematography:|Actions:|Dialogue:|Background sound:"
                    + "|\\n(?:Camera shot|Lens|Camera motion|Length|Mood|SFX|Ambience): |A voice|\\n- (?:\\[\\d+-\\d+s\\] )?");

    /** Text that is likely to hold what a dialect would read as its own. */
    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> signs = Arbitraries.of(
                "--ar 1:1",
                "—",
                "--",
                "-",
                "::",
                ":",
                "{a, b}",
                "https://x.example/a",
                "://",
                "http:",
                "//",
                "\n",
                "\nActions:\n- ",
                "\u200b",
                "[0-9s] ",
                "\"",
                "“",
                "”",
                "SFX: ",
                "Ambience: ",
                "He runs. ",
                "red",
                ", ",
                ".",
                "  ",
                "no ",
                "NO",
                "(",
                ")",
                "\\");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(6);
        return Arbitraries.oneOf(signs, any).list().ofMaxSize(8).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Scenes> scenes() {
        return Combinators.combine(
                        words(),
                        words(),
                        words(),
                        words(),
                        words(),
                        words(),
                        Arbitraries.integers().between(1, 12))
                .as((name, looks, action, more, said, mood, seconds) -> Scenes.clip()
                        .with(
                                SectionKind.SUBJECT,
                                Scenes.phrase(
                                        Scenes.asset("a", "name", name),
                                        Scenes.asset("a", "profile.physicalDescription", looks),
                                        Scenes.asset("a", "fragments.sora", more)))
                        .with(SectionKind.SETTING, Scenes.phrase(Scenes.context("environment.weather", more)))
                        .with(
                                SectionKind.ACTION,
                                Scenes.script(action),
                                Scenes.script(more),
                                Scenes.line(name, mood, said))
                        .camera("wide shot", "eye level", 24, "camera: " + look(mood), seconds + " seconds")
                        .with(SectionKind.MOOD, Scenes.phrase(Scenes.context("mood", mood)))
                        .avoid(looks, "no " + mood)
                        .seed(7)
                        .wide());
    }

    private static String look(String words) {
        return words.isEmpty() ? "still" : words;
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void every_word_has_an_origin_and_only_marks_and_labels_are_the_dialects_own(@ForAll("scenes") Scenes scene) {
        for (Dialect dialect : DIALECTS) {
            Rendering said = dialect.render(scene.content());
            assertThat(said.text()).allMatch(span -> !span.text().isEmpty());
            assertThat(said.text())
                    .filteredOn(span -> span.origin().source() == Source.DIALECT)
                    .extracting(Span::text)
                    .allMatch(mark -> MARKS.matcher(mark).matches());
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void words_set_no_parameter_and_weigh_nothing(@ForAll("scenes") Scenes scene) {
        String text = scene.midjourney();

        assertThat(PARAMETERS.matcher(text).find()).as(text).isTrue();
        String words = PARAMETERS.matcher(text).replaceFirst("");
        assertThat(words).doesNotContain("--", "—", "::", "{", "}", "\n", "://");
        assertThat(new MidjourneyCheck(text).findings())
                .extracting(Finding::rule)
                .doesNotContainAnyElementsOf(MIDJOURNEY);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void words_open_no_block_and_no_line(@ForAll("scenes") Scenes scene) {
        assertThat(new SoraDialect().render(scene.content()).text())
                .filteredOn(span -> span.origin().source() != Source.DIALECT)
                .allMatch(span -> span.text().lines().count() <= 1);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void what_is_told_apart_has_no_empty_pieces(@ForAll("scenes") Scenes scene) {
        String negative = Scenes.text(new SoraDialect().render(scene.content()).negative());

        assertThat(List.of(negative.split(", ", -1))).allMatch(piece -> negative.isEmpty() || !piece.isBlank());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void equal_content_gives_equal_words(@ForAll("scenes") Scenes scene) {
        for (Dialect dialect : DIALECTS) {
            assertThat(dialect.render(scene.content())).isEqualTo(dialect.render(scene.content()));
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void less_content_is_never_longer(@ForAll("scenes") Scenes scene, @ForAll int which) {
        PromptContent all = scene.content();
        List<Section> less = new ArrayList<>(all.sections());
        less.remove(Math.floorMod(which, less.size()));
        for (Dialect dialect : DIALECTS) {
            assertThat(Scenes.text(dialect.render(all.withSections(less)).text())
                            .length())
                    .isLessThanOrEqualTo(Scenes.text(dialect.render(all).text()).length());
        }
    }
}
