package dev.filmwright.core.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.filmwright.InvalidInputException;
import dev.filmwright.context.ContextKind;
import dev.filmwright.context.ContextLoss;
import dev.filmwright.context.ContextManager;
import dev.filmwright.context.ContextPart;
import dev.filmwright.context.ContextPiece;
import dev.filmwright.context.ContextTooLongException;
import dev.filmwright.context.FittedContext;
import dev.filmwright.context.TokenCounter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextFittingTest {
    private static final TokenCounter WORDS =
            text -> text.isBlank() ? 0 : text.strip().split("\\s+").length;

    private final ContextManager contexts = new BudgetedContexts();

    @Test
    void what_fits_is_told_whole_with_the_film_before_the_scene() {
        FittedContext fitted = contexts.fit(
                List.of(
                        ContextPiece.of(ContextKind.SCENE, "SC010", "Mara waits at the quay."),
                        ContextPiece.of(ContextKind.PRIOR_STATE, "before", "Mara missed the ferry."),
                        ContextPiece.of(ContextKind.STYLE_LOCK, "style", "Ink and wash.")),
                100,
                WORDS);

        assertThat(fitted.text()).isEqualTo("Ink and wash.\n\nMara missed the ferry.\n\nMara waits at the quay.");
        assertThat(fitted.tokens()).isEqualTo(12);
        assertThat(fitted.tokensByPiece()).containsEntry("style", 3).containsEntry("SC010", 5);
        assertThat(fitted.losses()).isEmpty();
        assertThat(fitted.parts().get(0).piece().kind().global()).isTrue();
    }

    @Test
    void what_matters_least_is_left_out_and_the_report_says_why() {
        FittedContext fitted = contexts.fit(
                List.of(
                        ContextPiece.of(ContextKind.MANIFEST, "manifest", "Mara, Jonas, a ferry, a quay."),
                        ContextPiece.of(ContextKind.SCENE, "SC010", "Mara waits at the quay."),
                        ContextPiece.of(ContextKind.GLOBAL, "story", "A ferry leaves.")),
                9,
                WORDS);

        assertThat(ids(fitted)).containsExactly("story", "SC010");
        assertThat(fitted.losses())
                .containsExactly(new ContextLoss(
                        "manifest",
                        ContextLoss.How.LEFT_OUT,
                        6,
                        0,
                        "in its shortest form it takes 6 tokens, and what is required or more important leaves 4"));
    }

    @Test
    void a_shorter_form_is_told_before_a_piece_is_left_out() {
        FittedContext fitted = contexts.fit(
                List.of(
                        ContextPiece.of(ContextKind.SCENE, "SC010", "one two three four five six")
                                .shorter("one two three")
                                .shorter("one")
                                .asRequired(),
                        ContextPiece.of(ContextKind.STYLE_LOCK, "style", "a b").asRequired()),
                5,
                WORDS);
        assertThat(fitted.text()).isEqualTo("a b\n\none two three");
        assertThat(fitted.losses())
                .extracting(ContextLoss::piece, ContextLoss::how, ContextLoss::wanted, ContextLoss::told)
                .containsExactly(tuple("SC010", ContextLoss.How.SHORTENED, 6, 3));
    }

    @Test
    void what_is_required_and_does_not_fit_is_an_error_that_says_what_and_by_how_much() {
        assertThatThrownBy(() -> contexts.fit(
                        List.of(
                                ContextPiece.of(ContextKind.SCENE, "SC010", "one two three four")
                                        .asRequired()
                                        .on("style"),
                                ContextPiece.of(ContextKind.STYLE_LOCK, "style", "a b"),
                                ContextPiece.of(ContextKind.LOCAL, "note", "x")),
                        4,
                        WORDS))
                .isInstanceOfSatisfying(ContextTooLongException.class, e -> {
                    assertThat(e.missing()).isEqualTo(2);
                    assertThat(e.pieces()).containsExactly("style", "SC010");
                })
                .hasMessageContaining("style 2, SC010 4");
    }

    @Test
    void a_piece_is_told_only_with_what_it_builds_on_and_behind_it() {
        List<ContextPiece> pieces = List.of(
                ContextPiece.of(ContextKind.STYLE_LOCK, "coat", "Her coat is torn now.")
                        .on("state"),
                ContextPiece.of(ContextKind.INHERITANCE, "state", "She has a coat.")
                        .priority(1),
                ContextPiece.of(ContextKind.SCENE, "SC010", "one two three").asRequired());
        assertThat(ids(contexts.fit(pieces, 12, WORDS))).containsExactly("state", "coat", "SC010");
        FittedContext tight = contexts.fit(pieces, 11, WORDS);
        assertThat(ids(tight)).containsExactly("state", "SC010");
        assertThat(tight.losses().get(0).why()).contains("with state, which it builds on, 9 tokens");
    }

    @Test
    void of_a_chain_of_states_the_newest_stay() {
        List<ContextPiece> chain = ContextPiece.chain("mara", List.of("muddy coat", "torn coat", "clean coat"));
        assertThat(ids(contexts.fit(chain, 4, WORDS))).containsExactly("mara/1", "mara/2");
    }

    @Test
    void a_counter_that_makes_more_of_texts_together_still_keeps_the_budget() {
        TokenCounter greedy = text -> text.length() + text.split("\n\n", -1).length * 5;
        List<ContextPiece> pieces = List.of(
                ContextPiece.of(ContextKind.SCENE, "a", "aaaaaaaaaa"),
                ContextPiece.of(ContextKind.LOCAL, "b", "bbbbbbbbbb"),
                ContextPiece.of(ContextKind.LOCAL, "c", "cccccccccc"));
        for (int budget = 1; budget < 100; budget++) {
            FittedContext fitted = contexts.fit(pieces, budget, greedy);
            assertThat(fitted.parts().isEmpty() || greedy.count(fitted.text()) <= budget)
                    .as("budget " + budget)
                    .isTrue();
        }
    }

    @Test
    void pieces_that_make_no_sense_are_refused() {
        ContextPiece one = ContextPiece.of(ContextKind.SCENE, "one", "x");
        refused("give every piece", one, one);
        refused("nobody", one.on("nobody"));
        refused(
                "circle",
                one.on("two"),
                ContextPiece.of(ContextKind.SCENE, "two", "x").on("one"));
        refused("circle", one.on("one"));
        assertThatThrownBy(() -> contexts.fit(List.of(), 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> one.shorter(" ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ContextPiece.of(ContextKind.SCENE, "", "x")).isInstanceOf(InvalidInputException.class);
        assertThat(contexts.fit(List.of(), 1).text()).isEmpty();
    }

    private void refused(String because, ContextPiece... pieces) {
        assertThatThrownBy(() -> contexts.fit(List.of(pieces), 10))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(because);
    }

    private static List<String> ids(FittedContext fitted) {
        return fitted.parts().stream()
                .map(ContextPart::piece)
                .map(ContextPiece::id)
                .toList();
    }
}
