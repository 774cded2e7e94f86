package dev.filmwright.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.context.ContextKind;
import dev.filmwright.context.ContextLoss;
import dev.filmwright.context.ContextPart;
import dev.filmwright.context.ContextPiece;
import dev.filmwright.context.ContextTooLongException;
import dev.filmwright.context.FittedContext;
import dev.filmwright.context.TokenCounter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ContextFittingProperties {
    private static final TokenCounter WORDS =
            text -> text.isBlank() ? 0 : text.strip().split("\\s+").length;

    private final BudgetedContexts contexts = new BudgetedContexts();

    @Property(tries = 500)
    void the_budget_is_kept_and_what_is_required_is_told_or_named(
            @ForAll("pieces") List<ContextPiece> pieces, @ForAll @IntRange(min = 1, max = 60) int budget) {
        Set<String> required = required(pieces);
        try {
            FittedContext fitted = contexts.fit(pieces, budget, WORDS);
            assertThat(WORDS.count(fitted.text())).isEqualTo(fitted.tokens()).isLessThanOrEqualTo(budget);
            assertThat(told(fitted)).containsAll(required);
        } catch (ContextTooLongException e) {
            int shortest = pieces.stream()
                    .filter(piece -> required.contains(piece.id()))
                    .mapToInt(ContextFittingProperties::shortest)
                    .sum();
            assertThat(shortest - budget).isEqualTo(e.missing()).isPositive();
            assertThat(e.pieces()).containsExactlyInAnyOrderElementsOf(required);
        }
    }

    /** The rule, computed another way: beside all that is required or more important, in what forms they have, it is too long. */
    @Property(tries = 500)
    void a_piece_is_left_out_only_if_it_does_not_fit_beside_what_is_required_or_more_important(
            @ForAll("independent") List<ContextPiece> pieces, @ForAll @IntRange(min = 20, max = 60) int budget) {
        FittedContext fitted = contexts.fit(pieces, budget, WORDS);
        for (ContextLoss loss : fitted.losses()) {
            if (loss.how() == ContextLoss.How.LEFT_OUT) {
                ContextPiece out = piece(pieces, loss.piece());
                int before = 0;
                for (ContextPart part : fitted.parts()) {
                    boolean first = part.piece().priority() > out.priority()
                            || part.piece().priority() == out.priority()
                                    && pieces.indexOf(part.piece()) < pieces.indexOf(out);
                    before += first ? part.tokens() : part.piece().required() ? shortest(part.piece()) : 0;
                }
                assertThat(before + shortest(out)).isGreaterThan(budget);
            }
        }
    }

    @Property(tries = 300)
    void every_piece_is_told_whole_or_in_the_report_and_never_without_what_it_builds_on(
            @ForAll("pieces") List<ContextPiece> pieces) {
        FittedContext fitted;
        try {
            fitted = contexts.fit(pieces, 30, WORDS);
        } catch (ContextTooLongException e) {
            return;
        }
        Set<String> told = told(fitted);
        Set<String> lost = new HashSet<>();
        fitted.losses().forEach(loss -> lost.add(loss.piece()));
        for (ContextPiece piece : pieces) {
            assertThat(told.contains(piece.id()) || lost.contains(piece.id())).isTrue();
        }
        for (ContextPart part : fitted.parts()) {
            assertThat(told).containsAll(part.piece().inherits());
            assertThat(lost.contains(part.piece().id()))
                    .isEqualTo(!part.text().equals(part.piece().forms().get(0)));
        }
        assertThat(contexts.fit(pieces, 30, WORDS)).as("again").isEqualTo(fitted);
    }

    private static ContextPiece piece(List<ContextPiece> pieces, String id) {
        return pieces.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static Set<String> told(FittedContext fitted) {
        Set<String> told = new HashSet<>();
        fitted.parts().forEach(part -> told.add(part.piece().id()));
        return told;
    }

    private static Set<String> required(List<ContextPiece> pieces) {
        Set<String> required = new HashSet<>();
        pieces.stream().filter(ContextPiece::required).forEach(piece -> add(piece, pieces, required));
        return required;
    }

    private static void add(ContextPiece piece, List<ContextPiece> pieces, Set<String> required) {
        required.add(piece.id());
        piece.inherits().forEach(id -> add(piece(pieces, id), pieces, required));
    }

    private static int shortest(ContextPiece piece) {
        return piece.forms().stream()
                .map(WORDS::count)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Provide
    Arbitrary<List<ContextPiece>> pieces() {
        return pieces(true);
    }

    @Provide
    Arbitrary<List<ContextPiece>> independent() {
        return pieces(false);
    }

    /** Pieces of one form or two; of those that build on others, each on the one two places before it. */
    private static Arbitrary<List<ContextPiece>> pieces(boolean inheriting) {
        Arbitrary<ContextPiece> piece = Combinators.combine(
                        Arbitraries.of(ContextKind.class),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false, false, false, false),
                        Arbitraries.of(true, false))
                .as((kind, priority, words, shorter, required, builds) -> {
                    ContextPiece made = new ContextPiece(
                            "x", kind, priority, List.of("w ".repeat(words)), required, Set.of(builds ? "yes" : "no"));
                    return shorter > 0 && shorter < words ? made.shorter("s ".repeat(shorter)) : made;
                });
        return piece.list().ofMaxSize(inheriting ? 10 : 6).map(list -> {
            List<ContextPiece> named = new ArrayList<>();
            for (ContextPiece each : list) {
                int at = named.size();
                boolean builds = inheriting && at > 1 && each.inherits().contains("yes");
                named.add(new ContextPiece(
                        "p" + at,
                        each.kind(),
                        each.priority(),
                        each.forms(),
                        each.required() && (inheriting || at == 0),
                        builds ? Set.of("p" + (at - 2)) : Set.of()));
            }
            return named;
        });
    }
}
