package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Productions.breakdown;
import static dev.filmwright.testkit.contract.Productions.production;
import static dev.filmwright.testkit.contract.Samples.FILM;
import static dev.filmwright.testkit.contract.Samples.OTHER_FILM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.LibraryException;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.StoredBreakdown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.ProductionStore} must do. */
public abstract class ProductionStoreContract extends StorageFixture {
    private static final MediaId BOARD = new MediaId("board");
    private static final MediaId OTHER_BOARD = new MediaId("other-board");

    /** For subclasses. */
    protected ProductionStoreContract() {}

    @Test
    void productions_come_back_as_they_were_put_in_oldest_first() {
        writes.productions().insert(production(OTHER_FILM));
        writes.productions().insert(production(FILM));
        assertThat(reads.productions().list()).containsExactly(production(OTHER_FILM), production(FILM));
        assertThat(reads.productions().find(FILM)).contains(production(FILM));
        assertThat(reads.productions().find(Samples.project("none"))).isEmpty();
    }

    @Test
    void an_id_is_given_once() {
        writes.productions().insert(production(FILM));
        assertThatThrownBy(() -> writes.productions().insert(production(FILM))).isInstanceOf(LibraryException.class);
        assertThat(reads.productions().list()).hasSize(1);
    }

    @Test
    void a_breakdown_comes_back_as_it_was_put_in_and_a_new_one_takes_its_place() {
        writes.productions().insert(production(FILM));
        assertThat(reads.productions().breakdown(FILM)).isEmpty();
        StoredBreakdown first = breakdown("Änna");
        StoredBreakdown second = breakdown("Ben");
        writes.productions().saveBreakdown(FILM, first);
        assertThat(reads.productions().breakdown(FILM)).contains(first);
        writes.productions().saveBreakdown(FILM, second);
        assertThat(reads.productions().breakdown(FILM)).contains(second);
    }

    @Test
    void boards_are_added_and_replaced_one_by_one() {
        writes.productions().insert(production(FILM));
        assertThat(reads.productions().boards(FILM)).isEmpty();
        writes.productions().saveBoards(FILM, Map.of("SC010_SH0020", BOARD, "SC010_SH0010", BOARD));
        writes.productions().saveBoards(FILM, Map.of("SC010_SH0020", OTHER_BOARD, "SC020_SH0010", BOARD));
        writes.productions().saveBoards(FILM, Map.of());
        assertThat(reads.productions().boards(FILM).entrySet())
                .containsExactlyElementsOf(List.of(
                        Map.entry("SC010_SH0010", BOARD),
                        Map.entry("SC010_SH0020", OTHER_BOARD),
                        Map.entry("SC020_SH0010", BOARD)));
    }

    @Test
    void a_deleted_production_takes_all_of_its_own_along_and_nothing_else() {
        for (var film : List.of(FILM, OTHER_FILM)) {
            writes.productions().insert(production(film));
            writes.productions().saveBreakdown(film, breakdown("Anna"));
            writes.productions().saveBoards(film, Map.of("SC010_SH0010", BOARD));
        }
        writes.productions().delete(FILM);
        writes.productions().delete(FILM);
        assertThat(reads.productions().list()).containsExactly(production(OTHER_FILM));
        assertThat(reads.productions().breakdown(OTHER_FILM)).isPresent();
        assertThat(reads.productions().boards(OTHER_FILM)).hasSize(1);
        writes.productions().insert(production(FILM));
        assertThat(reads.productions().breakdown(FILM)).isEmpty();
        assertThat(reads.productions().boards(FILM)).isEmpty();
    }

    @Test
    void nothing_is_kept_for_a_production_that_is_not_there() {
        writes.productions().saveBreakdown(FILM, breakdown("Anna"));
        writes.productions().saveBoards(FILM, Map.of("SC010_SH0010", BOARD));
        assertThat(reads.productions().breakdown(FILM)).isEmpty();
        assertThat(reads.productions().boards(FILM)).isEmpty();
    }
}
