package dev.filmwright.core.prompt;

import static dev.filmwright.core.prompt.Parts.action;
import static dev.filmwright.core.prompt.Parts.content;
import static dev.filmwright.core.prompt.Parts.looks;
import static dev.filmwright.core.prompt.Parts.mood;
import static dev.filmwright.core.prompt.Parts.name;
import static dev.filmwright.core.prompt.Parts.phrase;
import static dev.filmwright.core.prompt.Parts.subject;
import static dev.filmwright.core.prompt.Parts.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.LengthUnit;
import dev.filmwright.prompt.Origin.Source;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.Rendering;
import dev.filmwright.prompt.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of weighted tags and prose whatever assets and scripts say. */
class TagsProperties {
    private static final List<Dialect> DIALECTS = List.of(new TagsDialect(), new ProseDialect());
    private static final Pattern OURS = Pattern.compile("\\(((?:\\\\.|[^\\\\()\\[\\]:])+):1\\.[12]\\)");
    private static final Pattern SIGNS = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*[()\\[\\]]");

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> signs = Arbitraries.of(
                "(",
                ")",
                "[",
                "]",
                "\\",
                ":1.9",
                ":",
                "<lora:x:1>",
                "BREAK",
                "AND",
                "\n",
                "red",
                "Red",
                ", ",
                "; ",
                ". ",
                "!",
                "...",
                "no ",
                "He runs. ",
                "embedding:x",
                "“",
                "”");
        return Arbitraries.oneOf(signs, Arbitraries.strings().ofMaxLength(6))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<PromptContent> contents() {
        return Combinators.combine(words(), words(), words(), words(), words())
                .as((who, other, looks, happens, mood) -> content(
                        List.of(looks, "no " + mood),
                        subject(phrase(name(who), looks(looks)), phrase(name(other), looks(mood))),
                        action(happens, mood),
                        mood(mood)));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void words_set_no_weight(@ForAll("contents") PromptContent content) {
        Rendering said = DIALECTS.get(0).render(content);
        String rest = OURS.matcher(text(said.text())).replaceAll("$1");

        assertThat(SIGNS.matcher(rest).find()).as(text(said.text())).isFalse();
        assertThat(SIGNS.matcher(text(said.negative())).find()).isFalse();
        assertThat(rest).doesNotContain("<", ">", "\n");
        assertThat(TagRules.closed(text(said.text()))).isTrue();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void every_word_has_an_origin_and_only_marks_are_the_dialects_own(@ForAll("contents") PromptContent content) {
        for (Dialect dialect : DIALECTS) {
            assertThat(dialect.render(content).text())
                    .filteredOn(span -> span.origin().source() == Source.DIALECT)
                    .allMatch(span -> span.text().matches("[(.,;: ]+|:1\\.[12]\\)"));
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void what_is_told_apart_has_no_empty_pieces(@ForAll("contents") PromptContent content) {
        for (Dialect dialect : DIALECTS) {
            assertThat(dialect.render(content).negative())
                    .allMatch(span -> !span.text().isBlank());
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void less_content_is_never_longer_in_letters_or_tokens(
            @ForAll("contents") PromptContent content, @ForAll int which) {
        List<Section> less = new ArrayList<>(content.sections());
        less.remove(Math.floorMod(which, less.size()));
        for (Dialect dialect : DIALECTS) {
            String all = text(dialect.render(content).text());
            String some = text(dialect.render(content.withSections(less)).text());
            assertThat(some.length()).isLessThanOrEqualTo(all.length());
            assertThat(LengthUnit.TOKENS.of(some)).isLessThanOrEqualTo(LengthUnit.TOKENS.of(all));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void equal_content_gives_equal_words(@ForAll("contents") PromptContent content) {
        for (Dialect dialect : DIALECTS) {
            assertThat(dialect.render(content)).isEqualTo(dialect.render(content));
        }
    }
}
