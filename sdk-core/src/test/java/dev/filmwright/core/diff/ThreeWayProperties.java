package dev.filmwright.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.diff.ThreeWay.Piece;
import dev.filmwright.core.diff.ThreeWay.Side;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ThreeWayProperties {

    @Property(tries = 500)
    void all_three_texts_can_be_read_from_the_pieces(
            @ForAll("texts") String base, @ForAll("texts") String mine, @ForAll("texts") String theirs) {
        List<Piece> pieces = ThreeWay.merge(base, mine, theirs);
        assertThat(joined(pieces, Piece::base)).isEqualTo(base);
        assertThat(joined(pieces, Piece::mine)).isEqualTo(mine);
        assertThat(joined(pieces, Piece::theirs)).isEqualTo(theirs);
    }

    @Property(tries = 500)
    void a_piece_is_said_to_be_changed_by_whoever_changed_it(
            @ForAll("texts") String base, @ForAll("texts") String mine, @ForAll("texts") String theirs) {
        for (Piece piece : ThreeWay.merge(base, mine, theirs)) {
            switch (piece.side()) {
                case BOTH -> assertThat(List.of(piece.mine(), piece.theirs())).containsOnly(piece.base());
                case MINE -> assertThat(piece.theirs()).isEqualTo(piece.base());
                case THEIRS -> assertThat(piece.mine()).isEqualTo(piece.base());
                case SAME -> assertThat(piece.mine()).isEqualTo(piece.theirs()).isNotEqualTo(piece.base());
                case CONFLICT -> assertThat(piece.mine()).isNotEqualTo(piece.theirs());
            }
        }
    }

    @Property(tries = 300)
    void where_one_changed_nothing_there_is_no_conflict(@ForAll("texts") String base, @ForAll("texts") String other) {
        assertThat(sides(ThreeWay.merge(base, other, base))).doesNotContain(Side.CONFLICT, Side.THEIRS);
        assertThat(sides(ThreeWay.merge(base, base, other))).doesNotContain(Side.CONFLICT, Side.MINE);
        assertThat(sides(ThreeWay.merge(base, other, other))).doesNotContain(Side.CONFLICT, Side.MINE, Side.THEIRS);
    }

    @Example
    void an_insertion_beside_a_replacement_is_no_conflict() {
        assertThat(merged("a man waits.", "a tall man waits.", "a woman waits."))
                .isEqualTo("a tall woman waits.");
        assertThat(merged("red hair, coat", "red hair, long coat", "grey hair, coat"))
                .isEqualTo("grey hair, long coat");
    }

    @Example
    void two_insertions_at_one_place_and_an_insertion_into_what_is_gone_are_conflicts() {
        assertThat(sides(ThreeWay.merge("a coat", "a red coat", "a blue coat"))).contains(Side.CONFLICT);
        assertThat(sides(ThreeWay.merge("x one two three y", "x one tiny two three y", "x y")))
                .contains(Side.CONFLICT);
    }

    private static String merged(String base, String mine, String theirs) {
        return joined(
                ThreeWay.merge(base, mine, theirs),
                piece -> piece.side() == Side.THEIRS ? piece.theirs() : piece.mine());
    }

    private static List<Side> sides(List<Piece> pieces) {
        return pieces.stream().map(Piece::side).toList();
    }

    private static String joined(List<Piece> pieces, Function<Piece, String> side) {
        return pieces.stream().map(side).collect(Collectors.joining());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("red ", "hair", ", ", "coat", " ", "\n", "tall ", "ü", "🎬", ". ")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join("", words));
    }
}
