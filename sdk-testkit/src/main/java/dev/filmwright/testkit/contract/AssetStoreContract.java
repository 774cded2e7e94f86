package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.FILM;
import static dev.filmwright.testkit.contract.Samples.NOON;
import static dev.filmwright.testkit.contract.Samples.asset;
import static dev.filmwright.testkit.contract.Samples.in;
import static dev.filmwright.testkit.contract.Samples.picture;
import static dev.filmwright.testkit.contract.Samples.prop;
import static dev.filmwright.testkit.contract.Samples.showing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.FilmwrightException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionLabel;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link dev.filmwright.spi.storage.AssetStore} must do with single assets. */
public abstract class AssetStoreContract extends StorageFixture {
    /** For subclasses. */
    protected AssetStoreContract() {}

    static Stream<Profile> profiles() {
        return Stream.of(
                new Profile.None(),
                new Profile.Talent("tall, \"thin\"", "30s", "lanky", "red", "a scar", "shy", "coat", "hoarse"),
                new Profile.Environment("harbour", "night", "rain", List.of("quay", "crane"), "bleak"),
                new Profile.Lighting(
                        "soft", "none", "hard", "soft", "left", OptionalInt.of(5600), OptionalDouble.of(4.5)),
                new Profile.Lighting("", "", "", "", "", OptionalInt.empty(), OptionalDouble.empty()),
                new Profile.Camera(OptionalInt.of(35), OptionalDouble.of(1.8), "low", "dolly"),
                new Profile.Style(List.of("grim"), List.of("weight", "rust"), List.of("#102030")));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void an_asset_comes_back_as_it_was_put_in(Profile profile) {
        MediaFile front = picture();
        MediaFile other = picture();
        store(front, other);
        AssetContent content = new AssetContent(
                "Søren's \"Lamp\" 🎬",
                "Line one.\nLine two.",
                List.of("Ship", "light", "Ärger"),
                new TreeMap<>(Map.of("look.top", "#102030", "", "")),
                profile,
                List.of(
                        new AssetImage(other.id(), ImageSlot.REFERENCE, "from the quay"),
                        AssetImage.of(front.id(), ImageSlot.PRIMARY)),
                new TreeMap<>(Map.of("paper", "a lamp, ink")));
        Asset whole = asset(Category.TALENT, Scope.of(FILM), content).toBuilder()
                .label(new VersionLabel(new Version(2, 0, 1), "darker", NOON.minusSeconds(60)))
                .active(new Version(1, 9, 0))
                .revision(17)
                .sidelined(true)
                .usage(new Asset.Usage(3, Optional.of(NOON.plusSeconds(1))))
                .updated(NOON.plusSeconds(2))
                .build();

        store(whole);

        assertThat(stored(whole.id())).isEqualTo(whole);
        assertThat(reads.assets().find(Scope.of(FILM), whole.slug())).contains(whole);
    }

    @Test
    void times_are_kept_to_the_millisecond_and_nothing_that_a_project_overrides() {
        Asset fine = prop("Lamp").toBuilder()
                .updated(NOON.plusNanos(999_999))
                .overridden(new TreeSet<>(List.of("name")))
                .build();
        store(fine);
        assertThat(stored(fine.id()).updated()).isEqualTo(NOON);
        assertThat(stored(fine.id()).overridden()).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() {
        AssetId nobody = new AssetId("nobody");
        assertThat(reads.assets().find(nobody)).isEmpty();
        assertThat(reads.assets().find(Scope.GLOBAL, "nobody")).isEmpty();
        assertThat(reads.assets().slugTaken(Scope.of(FILM), "nobody")).isFalse();
    }

    @Test
    void many_are_found_in_the_order_asked_for_without_those_that_are_not_there() {
        Asset lamp = prop("Lamp");
        Asset rope = prop("Rope");
        store(lamp, rope);
        assertThat(reads.assets().find(List.of(rope.id(), new AssetId("nobody"), lamp.id())))
                .containsExactly(rope, lamp);
        assertThat(reads.assets().find(List.of())).isEmpty();
    }

    @Test
    void an_id_that_is_taken_is_a_conflict() {
        Asset lamp = prop("Lamp");
        store(lamp);
        Asset same = lamp.toBuilder()
                .slug("other")
                .content(lamp.content().withName("Rope"))
                .build();
        assertThatThrownBy(() -> store(same)).isInstanceOf(ConflictException.class);
        assertThat(stored(lamp.id())).isEqualTo(lamp);
    }

    @Test
    void a_slug_is_taken_in_its_scope_only() {
        Asset lamp = prop("Lamp").toBuilder().slug("lamp").build();
        Asset same = prop("Lamp").toBuilder().slug("lamp").build();
        store(lamp);
        assertThat(reads.assets().slugTaken(Scope.GLOBAL, "lamp")).isTrue();
        assertThatThrownBy(() -> store(same)).isInstanceOf(ConflictException.class);
        Asset elsewhere = in(Scope.of(FILM), same);
        store(elsewhere);
        assertThat(reads.assets().find(Scope.GLOBAL, "lamp")).contains(lamp);
        assertThat(reads.assets().find(Scope.of(FILM), "lamp")).contains(elsewhere);
    }

    @Test
    void an_asset_of_an_unknown_category_is_refused() {
        Asset stray = asset(new Category("stray", "Stray", false), Scope.GLOBAL, Samples.content("Stray", ""));
        assertThatThrownBy(() -> store(stray)).isInstanceOf(FilmwrightException.class);
        assertThat(reads.assets().find(stray.id())).isEmpty();
    }

    @Test
    void an_image_without_a_file_in_the_index_is_refused() {
        Asset lamp = prop("Lamp");
        Asset rope = prop("Rope");
        store(rope);
        AssetImage gone = AssetImage.of(new MediaId("gone"), ImageSlot.PRIMARY);
        assertThatThrownBy(() -> store(showing(lamp, gone))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> writes.assets().update(showing(rope, gone))).isInstanceOf(InvalidInputException.class);
        assertThat(reads.assets().find(lamp.id())).isEmpty();
        assertThat(stored(rope.id())).isEqualTo(rope);
    }

    @Test
    void an_update_writes_all_but_the_use_and_counts_the_revision_up() {
        MediaFile file = picture();
        store(file);
        Asset lamp = prop("Lamp", "Brass.", "ship");
        store(lamp);
        writes.assets().recordUse(List.of(lamp.id()), NOON);
        Asset changed = lamp.toBuilder()
                .scope(Scope.of(FILM))
                .slug("lantern")
                .content(new AssetContent(
                        "Lantern",
                        "Tin.",
                        List.of("light"),
                        new TreeMap<>(Map.of("look", "old")),
                        new Profile.Style(List.of("grim"), List.of(), List.of()),
                        List.of(AssetImage.of(file.id(), ImageSlot.PRIMARY)),
                        new TreeMap<>(Map.of("paper", "ink"))))
                .label(new VersionLabel(new Version(1, 1, 0), "tin", NOON.plusSeconds(5)))
                .active(new Version(1, 1, 0))
                .sidelined(true)
                .usage(new Asset.Usage(99, Optional.empty()))
                .updated(NOON.plusSeconds(9))
                .build();

        boolean done = writes.assets().update(changed);

        assertThat(done).isTrue();
        assertThat(stored(lamp.id()))
                .isEqualTo(changed.toBuilder()
                        .revision(2)
                        .usage(new Asset.Usage(1, Optional.of(NOON)))
                        .build());
        assertThat(reads.assets().slugTaken(Scope.GLOBAL, lamp.slug())).isFalse();
    }

    @Test
    void an_update_from_another_revision_or_of_nobody_changes_nothing() {
        Asset lamp = prop("Lamp");
        store(lamp);
        writes.assets().update(lamp);
        Asset late = lamp.toBuilder().content(lamp.content().withName("Late")).build();
        assertThat(writes.assets().update(late)).isFalse();
        assertThat(writes.assets().update(prop("Nobody"))).isFalse();
        assertThat(stored(lamp.id()).name()).isEqualTo("Lamp");
        assertThat(stored(lamp.id()).revision()).isEqualTo(2);
    }

    @Test
    void an_update_to_a_slug_that_is_taken_is_a_conflict() {
        Asset lamp = prop("Lamp");
        Asset rope = prop("Rope");
        store(lamp, rope);
        Asset greedy = rope.toBuilder().slug(lamp.slug()).build();
        assertThatThrownBy(() -> writes.assets().update(greedy)).isInstanceOf(ConflictException.class);
        assertThat(stored(rope.id())).isEqualTo(rope);
    }

    @Test
    void a_deleted_asset_is_nowhere_any_more_and_leaves_its_slug() {
        Asset lamp = prop("Lamp", "Brass.", "ship");
        store(lamp);
        assertThat(writes.assets().delete(lamp.id())).isTrue();
        assertThat(writes.assets().delete(lamp.id())).isFalse();
        assertThat(reads.assets().find(lamp.id())).isEmpty();
        assertThat(reads.assets().slugTaken(Scope.GLOBAL, lamp.slug())).isFalse();
        assertThat(reads.assets().list(AssetQuery.all()).total()).isZero();
        assertThat(reads.tags().counts("", 9)).isEmpty();
    }

    @Test
    void an_image_whose_file_is_deleted_is_shown_no_more() {
        MediaFile gone = picture();
        MediaFile kept = picture();
        store(gone, kept);
        Asset lamp = showing(
                prop("Lamp"),
                AssetImage.of(gone.id(), ImageSlot.PRIMARY),
                AssetImage.of(kept.id(), ImageSlot.REFERENCE));
        store(lamp);
        writes.media().delete(gone.id());
        assertThat(stored(lamp.id()).images()).containsExactly(AssetImage.of(kept.id(), ImageSlot.REFERENCE));
        assertThat(stored(lamp.id()).revision()).isEqualTo(lamp.revision());
    }
}
