package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.AssetVersion;
import dev.filmwright.asset.AssetVersions;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.core.LibraryFixture;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VersionsTest extends LibraryFixture {
    private static final Version FIRST = Version.FIRST;

    private AssetVersions versions;

    @BeforeEach
    void versions() {
        versions = assets.versions();
    }

    @Test
    void an_asset_starts_as_version_1_0_0_latest_and_active() {
        Asset lamp = prop("Lamp", "Red.");

        assertThat(lamp.version()).isEqualTo(FIRST);
        assertThat(versions.history(lamp.id())).singleElement().satisfies(only -> {
            assertThat(only.number()).isEqualTo(FIRST);
            assertThat(only.latest()).isTrue();
            assertThat(only.active()).isTrue();
            assertThat(only.content()).isEqualTo(lamp.content());
            assertThat(only.label().created()).isEqualTo(lamp.created());
        });
    }

    @Test
    void a_new_version_is_the_latest_and_the_active_one_and_the_one_before_stays_as_it_was() {
        Asset lamp = prop("Lamp", "Red.", "ship");

        Asset blue = versions.create(
                lamp.id(), lamp.revision(), VersionStep.MINOR, " Painted blue. ", edit -> edit.description("Blue."));

        assertThat(blue.version()).hasToString("1.1.0");
        assertThat(blue.active()).hasToString("1.1.0");
        assertThat(blue.label().notes()).isEqualTo("Painted blue.");
        assertThat(blue.label().created()).isAfter(lamp.created());
        assertThat(blue.description()).isEqualTo("Blue.");
        assertThat(blue.tags()).containsExactly("ship");
        assertThat(assets.get(lamp.id())).isEqualTo(blue);
        assertThat(versions.get(lamp.id(), FIRST))
                .isEqualTo(new AssetVersion(lamp.id(), lamp.label(), lamp.content(), false, false));
        assertThat(versions.history(lamp.id()))
                .extracting(AssetVersion::number)
                .containsExactly(new Version(1, 1, 0), FIRST);
    }

    @Test
    void numbers_count_up_by_the_step() {
        AssetId lamp = prop("Lamp").id();

        assertThat(next(lamp, VersionStep.PATCH).version()).hasToString("1.0.1");
        assertThat(next(lamp, VersionStep.MINOR).version()).hasToString("1.1.0");
        assertThat(next(lamp, VersionStep.PATCH).version()).hasToString("1.1.1");
        assertThat(next(lamp, VersionStep.MAJOR).version()).hasToString("2.0.0");
        assertThat(next(lamp, VersionStep.MINOR).version()).hasToString("2.1.0");
        assertThat(versions.history(lamp))
                .extracting(version -> version.number().toString())
                .containsExactly("2.1.0", "2.0.0", "1.1.1", "1.1.0", "1.0.1", "1.0.0");
    }

    @Test
    void history_is_in_order_of_number_and_not_of_text() {
        AssetId lamp = prop("Lamp").id();
        for (int i = 0; i < 11; i++) {
            next(lamp, VersionStep.PATCH);
        }
        assertThat(versions.history(lamp))
                .extracting(version -> version.number().patch())
                .containsExactly(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
    }

    @Test
    void minor_and_major_versions_need_notes_and_patches_do_not() {
        Asset lamp = prop("Lamp");
        for (VersionStep step : new VersionStep[] {VersionStep.MINOR, VersionStep.MAJOR}) {
            assertThatThrownBy(() -> versions.create(lamp.id(), 1, step, " \t", edit -> edit.name("Torch")))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refused -> assertThat(refused.field()).isEqualTo("notes"));
        }
        assertThat(assets.get(lamp.id())).isEqualTo(lamp);
        assertThat(versions.create(lamp.id(), 1, VersionStep.PATCH, "", edit -> edit.name("Torch"))
                        .label()
                        .notes())
                .isEmpty();
    }

    @Test
    void a_new_version_need_not_differ() {
        Asset lamp = prop("Lamp");
        Asset same = versions.create(lamp.id(), 1, VersionStep.PATCH, "", edit -> {});
        assertThat(same.version()).hasToString("1.0.1");
        assertThat(same.content()).isEqualTo(lamp.content());
        assertThat(versions.history(lamp.id())).hasSize(2);
    }

    @Test
    void a_version_made_from_a_stale_revision_is_refused_and_none_is_made() {
        Asset lamp = prop("Lamp");
        assets.update(lamp.id(), 1, edit -> edit.description("Red."));

        assertThatThrownBy(() -> versions.create(lamp.id(), 1, VersionStep.PATCH, "", edit -> {}))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> versions.restore(lamp.id(), 1, FIRST, VersionStep.PATCH, ""))
                .isInstanceOf(ConflictException.class);
        assertThat(versions.history(lamp.id())).hasSize(1);
    }

    @Test
    void a_version_whose_edit_is_refused_is_not_made() {
        Asset lamp = prop("Lamp");
        assertThatThrownBy(() -> versions.create(lamp.id(), 1, VersionStep.PATCH, "", edit -> edit.name(" ")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(versions.history(lamp.id())).hasSize(1);
        assertThat(assets.get(lamp.id())).isEqualTo(lamp);
    }

    @Test
    void edits_change_the_latest_version_only() {
        Asset lamp = prop("Lamp", "Red.");
        Asset blue = versions.create(lamp.id(), 1, VersionStep.PATCH, "", edit -> edit.description("Blue."));

        Asset green = assets.update(lamp.id(), blue.revision(), edit -> edit.description("Green."));

        assertThat(green.version()).isEqualTo(blue.version());
        assertThat(versions.get(lamp.id(), blue.version()).content().description())
                .isEqualTo("Green.");
        assertThat(versions.get(lamp.id(), FIRST).content().description()).isEqualTo("Red.");
    }

    @Test
    void an_asset_can_be_read_at_each_of_its_versions() {
        Asset lamp = prop("Lamp", "Red.");
        Asset torch = versions.create(lamp.id(), 1, VersionStep.PATCH, "", edit -> edit.name("Torch"));

        Asset old = assets.get(lamp.id(), FIRST);

        assertThat(old.content()).isEqualTo(lamp.content());
        assertThat(old.label()).isEqualTo(lamp.label());
        assertThat(old.revision()).isEqualTo(torch.revision());
        assertThat(old.use().version()).isEqualTo(FIRST);
        assertThat(assets.get(lamp.id(), torch.version())).isEqualTo(torch);
    }

    @Test
    void any_version_can_be_made_the_active_one_and_stays_it_while_the_latest_is_edited() {
        Asset lamp = prop("Lamp", "Red.");
        Asset blue = versions.create(lamp.id(), 1, VersionStep.PATCH, "", edit -> edit.description("Blue."));

        Asset switched = versions.activate(lamp.id(), FIRST);
        assets.update(lamp.id(), switched.revision(), edit -> edit.description("Green."));

        assertThat(switched.content()).isEqualTo(blue.content());
        assertThat(switched.active()).isEqualTo(FIRST);
        assertThat(assets.active(lamp.id()).description()).isEqualTo("Red.");
        assertThat(assets.active(lamp.id()).version()).isEqualTo(FIRST);
        assertThat(versions.history(lamp.id()))
                .extracting(AssetVersion::latest, AssetVersion::active)
                .containsExactly(tuple(true, false), tuple(false, true));
        assertThat(versions.activate(lamp.id(), blue.version()).active()).isEqualTo(blue.version());
        assertThat(assets.active(lamp.id()).description()).isEqualTo("Green.");
    }

    @Test
    void making_the_active_version_active_changes_nothing() {
        Asset lamp = prop("Lamp");
        assertThat(versions.activate(lamp.id(), FIRST)).isEqualTo(lamp);
    }

    @Test
    void a_new_version_follows_the_latest_one_even_if_an_older_one_is_active() {
        Asset lamp = prop("Lamp", "Red.");
        versions.create(lamp.id(), 1, VersionStep.MAJOR, "Blue", edit -> edit.description("Blue."));
        Asset switched = versions.activate(lamp.id(), FIRST);

        Asset third = versions.create(lamp.id(), switched.revision(), VersionStep.PATCH, "", edit -> edit.addTag("x"));

        assertThat(third.version()).hasToString("2.0.1");
        assertThat(third.active()).hasToString("2.0.1");
        assertThat(third.description()).isEqualTo("Blue.");
    }

    @Test
    void a_version_restored_comes_back_as_a_new_one_and_stays_where_it_was() {
        Asset lamp = prop("Lamp", "Red.", "ship");
        Asset blue = versions.create(
                lamp.id(),
                1,
                VersionStep.MINOR,
                "Blue",
                edit -> edit.description("Blue.").removeTag("ship"));

        Asset restored = versions.restore(lamp.id(), blue.revision(), FIRST, VersionStep.MINOR, "");

        assertThat(restored.version()).hasToString("1.2.0");
        assertThat(restored.active()).hasToString("1.2.0");
        assertThat(restored.content()).isEqualTo(lamp.content());
        assertThat(restored.label().notes()).isEqualTo("Restored from 1.0.0");
        assertThat(versions.get(lamp.id(), blue.version()).content()).isEqualTo(blue.content());
        assertThat(versions.get(lamp.id(), FIRST).content()).isEqualTo(lamp.content());
        assertThat(assets.search("red", AssetQuery.all()).assets())
                .extracting(Asset::id)
                .containsExactly(lamp.id());
        assertThat(assets.search("blue", AssetQuery.all()).assets()).isEmpty();
    }

    @Test
    void a_restored_version_keeps_the_notes_given() {
        Asset lamp = prop("Lamp");
        assertThat(versions.restore(lamp.id(), 1, FIRST, VersionStep.PATCH, " back ")
                        .label()
                        .notes())
                .isEqualTo("back");
    }

    @Test
    void a_version_or_an_asset_that_is_not_there_is_named() {
        Asset lamp = prop("Lamp");
        Version never = new Version(7, 0, 0);
        AssetId nobody = new AssetId("nobody");

        assertThatThrownBy(() -> versions.get(lamp.id(), never)).hasMessageContainingAll("Lamp", "7.0.0");
        assertThatThrownBy(() -> assets.get(lamp.id(), never)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> versions.activate(lamp.id(), never)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> versions.restore(lamp.id(), 1, never, VersionStep.PATCH, ""))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> versions.compare(lamp.id(), FIRST, never)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> versions.history(nobody)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> assets.active(nobody)).hasMessageContaining("nobody");
        assertThat(versions.history(lamp.id())).hasSize(1);
    }

    @Test
    void versions_survive_a_restart() {
        Asset lamp = prop("Lamp", "Red.", "ship");
        versions.create(lamp.id(), 1, VersionStep.MAJOR, "Blue", edit -> edit.description("Blue."));
        versions.activate(lamp.id(), FIRST);
        List<AssetVersion> before = versions.history(lamp.id());

        reopen();

        assertThat(assets.versions().history(lamp.id())).isEqualTo(before);
    }

    @Test
    void a_deleted_asset_takes_its_versions_along() {
        Asset lamp = prop("Lamp");
        next(lamp.id(), VersionStep.PATCH);
        assets.delete(lamp.id());
        assertThatThrownBy(() -> versions.history(lamp.id())).isInstanceOf(NotFoundException.class);
        assertThat(library.storage()
                        .<Integer>read(unit -> unit.versions().of(lamp.id()).size()))
                .isZero();
    }

    private Asset next(AssetId id, VersionStep step) {
        return versions.create(id, assets.get(id).revision(), step, "step", edit -> {});
    }
}
