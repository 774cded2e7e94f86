package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.FILM;
import static dev.filmwright.testkit.contract.Samples.NOON;
import static dev.filmwright.testkit.contract.Samples.in;
import static dev.filmwright.testkit.contract.Samples.prop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.AssetQuery.Sort;
import dev.filmwright.asset.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How lists of {@link dev.filmwright.spi.storage.AssetStore} go on from page to page. */
public abstract class AssetPagingContract extends StorageFixture {
    /** For subclasses. */
    protected AssetPagingContract() {}

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pages_visit_every_match_once_in_the_order_of_one_long_page(Sort sort) {
        storeMany(40);
        List<AssetId> whole = ids(reads.assets().list(query(sort, 500).build()));
        assertThat(whole).hasSize(40).doesNotHaveDuplicates();
        for (int limit : new int[] {1, 3, 7, 39, 40}) {
            assertThat(walk(sort, limit, page -> {})).as("by " + limit).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void a_walk_meets_what_was_there_all_the_time_exactly_once(Sort sort) {
        storeMany(30);
        List<AssetId> before = ids(reads.assets().list(query(sort, 500).build()));
        List<AssetId> walked = walk(sort, 4, page -> {
            store(prop("Guard " + page), prop("Aardvark " + page), prop("Zebra " + page));
            writes.assets().delete(before.get(29 - page));
        });
        assertThat(walked).doesNotHaveDuplicates();
        // Eight pages of four, some of them new: the last eight of those from before may have been deleted.
        assertThat(walked).containsAll(before.subList(0, 20));
    }

    @Test
    void the_page_may_change_its_length_but_the_query_must_stay() {
        storeMany(9);
        String next = reads.assets().list(query(Sort.NAME, 2).build()).next().orElseThrow();
        AssetPage rest = reads.assets().list(query(Sort.NAME, 500).cursor(next).build());
        assertThat(rest.assets()).hasSize(7);
        assertThat(rest.total()).isEqualTo(9);
        assertThat(rest.next()).isEmpty();
        for (AssetQuery.Builder other : List.of(
                query(Sort.USAGE, 2),
                query(Sort.NAME, 2).text("guard"),
                query(Sort.NAME, 2).withSidelined(),
                query(Sort.NAME, 2).allTags(List.of("x")),
                AssetQuery.builder().limit(2))) {
            assertThatThrownBy(() -> reads.assets().list(other.cursor(next).build()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "bm90IGpzb24", "e30", "bnVsbA", "🎬", "MSAyIDMg", "WzEsMiwzXQ"})
    void a_cursor_of_nobodys_is_refused(String cursor) {
        storeMany(3);
        AssetQuery query = AssetQuery.builder().cursor(cursor).build();
        assertThatThrownBy(() -> reads.assets().list(query))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cursor");
    }

    /** Stores assets with few names, half of them global, some of them used: many are equal in every order. */
    private void storeMany(int count) {
        storage.run(unit -> {
            for (int i = 0; i < count; i++) {
                Asset guard = prop("Guard " + i % 7);
                unit.assets().insert(i % 2 == 0 ? guard : in(Scope.of(FILM), guard));
                if (i % 3 == 0) {
                    unit.assets().recordUse(List.of(guard.id()), NOON.plusSeconds(i % 4));
                }
            }
        });
    }

    private static AssetQuery.Builder query(Sort sort, int limit) {
        return AssetQuery.builder().visibleIn(FILM).sort(sort).limit(limit);
    }

    private List<AssetId> walk(Sort sort, int limit, IntConsumer between) {
        List<AssetId> walked = new ArrayList<>();
        Optional<String> next = Optional.empty();
        int pages = 0;
        do {
            AssetQuery.Builder query = query(sort, limit);
            next.ifPresent(query::cursor);
            AssetPage page = reads.assets().list(query.build());
            assertThat(page.assets()).hasSizeLessThanOrEqualTo(limit);
            walked.addAll(ids(page));
            next = page.next();
            if (pages < 8) {
                between.accept(pages++);
            }
        } while (next.isPresent());
        return walked;
    }

    private static List<AssetId> ids(AssetPage page) {
        return page.assets().stream().map(Asset::id).toList();
    }
}
