package dev.filmwright.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.prompt.TextChange;
import dev.filmwright.prompt.TextChange.Kind;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordDiffProperties {

    @Property(tries = 500)
    void both_texts_can_be_read_from_the_changes(@ForAll("texts") String first, @ForAll("texts") String second) {
        List<TextChange> changes = WordDiff.between(first, second);
        assertThat(without(changes, Kind.ADDED)).isEqualTo(first);
        assertThat(without(changes, Kind.REMOVED)).isEqualTo(second);
    }

    @Property(tries = 200)
    void a_text_does_not_differ_from_itself(@ForAll("texts") String text) {
        assertThat(WordDiff.between(text, text)).allMatch(change -> change.kind() == Kind.KEPT);
    }

    @Example
    void texts_of_many_words_that_differ_throughout_are_one_change() {
        String first = "a ".repeat(3_000) + "end";
        String second = "b ".repeat(3_000) + "end";
        assertThat(WordDiff.between(first, second)).hasSize(3);
    }

    @Example
    void words_marks_and_blanks_are_told_apart_and_numbers_are_not_taken_apart() {
        assertThat(Tokens.of("Mara's well-worn coat, 2.5 m (long)…"))
                .containsExactly(
                        "Mara's", " ", "well-worn", " ", "coat", ",", " ", "2.5", " ", "m", " ", "(", "long", ")", "…");
        assertThat(Tokens.of("(hair:1.2)")).containsExactly("(", "hair", ":", "1.2", ")");
    }

    @Example
    void words_that_change_together_are_one_change() {
        assertThat(WordDiff.between("a red old coat", "a blue new coat"))
                .containsExactly(
                        new TextChange(Kind.KEPT, "a "),
                        new TextChange(Kind.REMOVED, "red old"),
                        new TextChange(Kind.ADDED, "blue new"),
                        new TextChange(Kind.KEPT, " coat"));
    }

    @Example
    void a_text_of_a_million_characters_is_told_apart_all_the_same() {
        String first = "a-".repeat(500_000);
        String second = "b ".repeat(500_000);
        assertThat(without(WordDiff.between(first, second), Kind.ADDED)).isEqualTo(first);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("harbour", "wide", " ", "\n", "ü", "🎬", "the ")
                .list()
                .ofMaxSize(20)
                .map(words -> String.join("", words));
    }

    private static String without(List<TextChange> changes, Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() != kind)
                .map(TextChange::text)
                .collect(Collectors.joining());
    }
}
