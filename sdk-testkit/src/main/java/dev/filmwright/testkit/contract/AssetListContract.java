package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.FILM;
import static dev.filmwright.testkit.contract.Samples.NOON;
import static dev.filmwright.testkit.contract.Samples.OTHER_FILM;
import static dev.filmwright.testkit.contract.Samples.asset;
import static dev.filmwright.testkit.contract.Samples.content;
import static dev.filmwright.testkit.contract.Samples.in;
import static dev.filmwright.testkit.contract.Samples.picture;
import static dev.filmwright.testkit.contract.Samples.prop;
import static dev.filmwright.testkit.contract.Samples.showing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.AssetQuery.Sort;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Scope;
import dev.filmwright.media.MediaFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list of {@link dev.filmwright.spi.storage.AssetStore} must hold, and in which order. */
public abstract class AssetListContract extends StorageFixture {
    /** For subclasses. */
    protected AssetListContract() {}

    @Test
    void an_empty_storage_lists_nothing() {
        assertThat(reads.assets().list(AssetQuery.all())).isEqualTo(new AssetPage(List.of(), 0, Optional.empty()));
    }

    @Test
    void assets_are_listed_whole() {
        Asset lamp = prop("Lamp", "Brass.", "ship");
        store(lamp);
        assertThat(reads.assets().list(AssetQuery.all()).assets()).containsExactly(lamp);
    }

    @Test
    void filters_hold_together() {
        store(
                prop("Red Lamp", "Made of brass.", "ship", "light"),
                prop("Blue Lamp", "Made of tin.", "ship", "light"),
                prop("Red Flag", "Made of brass buttons.", "ship"),
                in(Scope.of(FILM), prop("Red Local Lamp", "brass", "ship", "light")),
                in(Scope.of(OTHER_FILM), prop("Red Other Lamp", "brass", "ship", "light")),
                asset(Category.WARDROBE, Scope.GLOBAL, content("Red Coat", "brass", "ship", "light")));
        AssetQuery query = AssetQuery.builder()
                .category(Category.PROPS)
                .allTags(List.of("SHIP", "light"))
                .text("brass red")
                .visibleIn(FILM)
                .hasImages(false)
                .build();
        assertThat(names(query)).containsExactly("Red Lamp", "Red Local Lamp");
    }

    @Test
    void a_category_that_is_not_there_has_nothing() {
        store(prop("Lamp"));
        assertThat(names(AssetQuery.builder()
                        .category(new Category("nowhere", "Nowhere", false))
                        .build()))
                .isEmpty();
    }

    @Test
    void scopes_are_told_apart() {
        store(prop("Everywhere"), in(Scope.of(FILM), prop("Film")), in(Scope.of(OTHER_FILM), prop("Other")));
        assertThat(names(AssetQuery.all())).containsExactly("Everywhere", "Film", "Other");
        assertThat(names(AssetQuery.builder().scope(Scope.GLOBAL).build())).containsExactly("Everywhere");
        assertThat(names(AssetQuery.builder().scope(Scope.of(FILM)).build())).containsExactly("Film");
        assertThat(names(AssetQuery.builder().visibleIn(FILM).build())).containsExactly("Everywhere", "Film");
        assertThat(names(AssetQuery.builder()
                        .scope(Scope.of(Samples.project("unknown")))
                        .build()))
                .isEmpty();
    }

    @Test
    void an_asset_that_moved_is_listed_in_its_new_scope_only() {
        Asset lamp = in(Scope.of(FILM), prop("Lamp"));
        store(lamp);
        writes.assets().update(in(Scope.GLOBAL, lamp));
        assertThat(names(AssetQuery.builder().scope(Scope.of(FILM)).build())).isEmpty();
        assertThat(names(AssetQuery.builder().scope(Scope.GLOBAL).build())).containsExactly("Lamp");
    }

    @Test
    void all_tags_or_one_of_them_can_be_asked_for() {
        store(prop("Lamp", "", "light", "ship"), prop("Rope", "", "ship"), prop("Cup", "", "table"));
        assertThat(names(AssetQuery.builder().allTags(List.of("light", "ship")).build()))
                .containsExactly("Lamp");
        assertThat(names(AssetQuery.builder()
                        .anyTag(List.of("light", "ship", "nowhere"))
                        .build()))
                .containsExactly("Lamp", "Rope");
        assertThat(names(AssetQuery.builder()
                        .allTags(List.of("light", "nowhere"))
                        .build()))
                .isEmpty();
        assertThat(names(AssetQuery.builder().anyTag(List.of("nowhere")).build()))
                .isEmpty();
    }

    @Test
    void tags_are_the_same_whatever_their_accents_and_case() {
        Asset lamp = prop("Lamp", "", "Bücher", "🎬");
        store(lamp);
        for (String tag : List.of("bücher", "BUCHER", " bücher ", "🎬")) {
            assertThat(names(AssetQuery.builder().allTags(List.of(tag)).build()))
                    .as(tag)
                    .containsExactly("Lamp");
        }
        writes.assets()
                .update(lamp.toBuilder()
                        .content(lamp.content().withTags(List.of("shelf")))
                        .build());
        assertThat(names(AssetQuery.builder().allTags(List.of("bücher")).build()))
                .isEmpty();
        assertThat(names(AssetQuery.builder().allTags(List.of("shelf")).build()))
                .containsExactly("Lamp");
    }

    @Test
    void words_may_be_spread_over_name_tags_and_description_and_the_last_be_unfinished() {
        store(prop("Crane", "Rusty, from the harbour.", "heavy"), prop("Cranes", "Clean.", "heavy"));
        for (String text : List.of("crane rusty heavy", "heavy cra rusty har", "RÜSTY")) {
            assertThat(names(AssetQuery.builder().text(text).build()))
                    .as(text)
                    .containsExactlyElementsOf(text.startsWith("heavy cra") ? List.of() : List.of("Crane"));
        }
        assertThat(names(AssetQuery.builder().text("heavy crane").build())).containsExactly("Crane", "Cranes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"*\"", "🎬", "…", "' OR 1", "crane)"})
    void a_text_is_words_and_nothing_else(String text) {
        store(prop("Crane"));
        boolean word = text.startsWith("crane");
        assertThat(names(AssetQuery.builder().text(text).build())).hasSize(word ? 1 : 0);
    }

    @Test
    void assets_with_and_without_images_are_told_apart() {
        MediaFile file = picture();
        store(file);
        Asset lamp = showing(prop("Lamp"), AssetImage.of(file.id(), ImageSlot.PRIMARY));
        store(lamp, prop("Rope"));
        AssetQuery with = AssetQuery.builder().hasImages(true).build();
        AssetQuery without = AssetQuery.builder().hasImages(false).build();
        assertThat(names(with)).containsExactly("Lamp");
        assertThat(names(without)).containsExactly("Rope");
        writes.media().delete(file.id());
        assertThat(names(with)).isEmpty();
        assertThat(names(without)).containsExactly("Lamp", "Rope");
    }

    @Test
    void the_sidelined_are_hidden_unless_asked_for() {
        store(prop("Lamp").toBuilder().sidelined(true).build(), prop("Rope"));
        assertThat(names(AssetQuery.all())).containsExactly("Rope");
        assertThat(names(AssetQuery.builder().sidelined(true).build())).containsExactly("Lamp");
        assertThat(names(AssetQuery.builder().withSidelined().build())).containsExactly("Lamp", "Rope");
    }

    @Test
    void names_are_in_order_whatever_their_accents_and_case() {
        for (String name :
                List.of("zebra", "Ärmel", "apfel", "Østen", "ostern", "Ärmelkanal", "𝄞 clef", "ﬁlm", "日本")) {
            store(prop(name));
        }
        assertThat(names(AssetQuery.all()))
                .containsExactly("apfel", "Ärmel", "Ärmelkanal", "𝄞 clef", "ﬁlm", "Østen", "ostern", "zebra", "日本");
    }

    @Test
    void the_other_orders_begin_with_the_newest_the_last_used_and_the_most_used() {
        Asset first = prop("First");
        Asset second = made(prop("Second"), 1);
        Asset third = made(prop("Third"), 2);
        store(third, first, second);
        writes.assets().recordUse(List.of(first.id()), NOON);
        writes.assets().recordUse(List.of(first.id(), second.id()), NOON);
        writes.assets().recordUse(List.of(second.id()), NOON.plusSeconds(9));
        writes.assets().recordUse(List.of(first.id()), NOON.plusSeconds(8));
        assertThat(names(AssetQuery.builder().sort(Sort.CREATED).build())).containsExactly("Third", "Second", "First");
        assertThat(names(AssetQuery.builder().sort(Sort.LAST_USED).build()))
                .containsExactly("Second", "First", "Third");
        assertThat(names(AssetQuery.builder().sort(Sort.USAGE).build())).containsExactly("First", "Second", "Third");
    }

    private static Asset made(Asset asset, long secondsLater) {
        return Asset.first(
                asset.id(),
                asset.category(),
                asset.scope(),
                asset.slug(),
                asset.content(),
                NOON.plusSeconds(secondsLater));
    }

    private List<String> names(AssetQuery query) {
        AssetPage page = reads.assets().list(query);
        assertThat(page.total()).as("total").isEqualTo(page.assets().size());
        assertThat(page.next()).isEmpty();
        return page.assets().stream().map(Asset::name).toList();
    }
}
