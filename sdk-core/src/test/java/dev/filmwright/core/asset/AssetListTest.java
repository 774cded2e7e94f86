package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.AssetQuery.Sort;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.core.LibraryFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetListTest extends LibraryFixture {
    private static final ProjectId FILM = new ProjectId("film");

    @Test
    void one_of_several_tags_is_enough_if_asked_so() {
        prop("Lamp", "", "light");
        prop("Rope", "", "ship");
        prop("Cup", "", "table");
        AssetQuery query =
                AssetQuery.builder().anyTag(List.of("light", "ship", "nowhere")).build();
        assertThat(names(query)).containsExactly("Lamp", "Rope");
        assertThat(assets.list(query).total()).isEqualTo(2);
        assertThat(names(AssetQuery.builder()
                        .allTags(List.of("light", "nowhere"))
                        .build()))
                .isEmpty();
    }

    @Test
    void without_a_scope_every_scope_is_listed() {
        assets.create(AssetDraft.builder(Category.PROPS, "Local")
                .scope(Scope.of(FILM))
                .build());
        prop("Everywhere");
        assertThat(names(AssetQuery.builder().category(Category.PROPS).build())).containsExactly("Everywhere", "Local");
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pages_visit_every_match_once_in_the_order_of_one_long_page(Sort sort) {
        List<AssetDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            drafts.add(AssetDraft.builder(Category.PROPS, "Guard " + i % 7)
                    .scope(i % 3 == 0 ? Scope.of(FILM) : Scope.GLOBAL)
                    .build());
        }
        assets.createAll(drafts);
        AssetQuery.Builder query = AssetQuery.builder().visibleIn(FILM).sort(sort);
        List<String> whole = ids(query.limit(500).build());

        for (int limit : new int[] {1, 3, 7, 48, 49}) {
            List<String> paged = new ArrayList<>();
            Optional<String> next = Optional.empty();
            do {
                AssetQuery.Builder page =
                        AssetQuery.builder().visibleIn(FILM).sort(sort).limit(limit);
                next.ifPresent(page::cursor);
                AssetPage found = assets.list(page.build());
                assertThat(found.total()).isEqualTo(48);
                found.assets().forEach(asset -> paged.add(asset.id().value()));
                next = found.next();
            } while (next.isPresent());
            assertThat(paged).hasSize(48).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "bm90IGpzb24", "e30", "bnVsbA"})
    void a_cursor_of_nobodys_is_refused(String cursor) {
        AssetQuery query = AssetQuery.builder().cursor(cursor).build();
        assertThatThrownBy(() -> assets.list(query))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cursor");
    }

    @Test
    void a_cursor_of_another_query_is_refused() {
        String next = assets.list(AssetQuery.builder().limit(1).build()).next().orElseThrow();
        AssetQuery other =
                AssetQuery.builder().limit(1).sort(Sort.USAGE).cursor(next).build();
        assertThatThrownBy(() -> assets.list(other))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("another query");
        assertThat(assets.list(AssetQuery.builder().limit(2).cursor(next).build())
                        .assets())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void a_cursor_survives_closing_the_library(Sort sort) {
        for (int i = 0; i < 9; i++) {
            prop("Guard " + i % 4, "", "watch");
        }
        AssetQuery.Builder query =
                AssetQuery.builder().allTags(List.of("watch")).sort(sort);
        List<String> whole = ids(query.build());
        AssetPage first = assets.list(query.limit(4).build());
        reopen();
        List<String> rest =
                ids(query.limit(50).cursor(first.next().orElseThrow()).build());
        assertThat(rest).isEqualTo(whole.subList(4, 9));
    }

    @Test
    void text_without_a_word_matches_nothing() {
        AssetPage page = assets.list(AssetQuery.builder().text("\"*\"").build());
        assertThat(page.assets()).isEmpty();
        assertThat(page.total()).isZero();
        assertThat(page.next()).isEmpty();
    }

    private List<String> names(AssetQuery query) {
        return assets.list(query).assets().stream().map(Asset::name).toList();
    }

    private List<String> ids(AssetQuery query) {
        return assets.list(query).assets().stream()
                .map(asset -> asset.id().value())
                .toList();
    }
}
