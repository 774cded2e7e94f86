package dev.filmwright.core.asset;

import static dev.filmwright.asset.ArchiveImportOptions.Conflicts.ADD_COPY;
import static dev.filmwright.asset.ArchiveImportOptions.Conflicts.TAKE_THEIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.filmwright.asset.ArchiveImportOptions;
import dev.filmwright.asset.ArchiveItem;
import dev.filmwright.asset.ArchiveItem.Outcome;
import dev.filmwright.asset.ArchiveReport;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetVersion;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.FieldChange;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Subscription;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.media.ImageOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ArchiveMergeTest extends TwoLibraries {
    private static final ArchiveImportOptions DEFAULTS = ArchiveImportOptions.ofDefaults();

    @Test
    void what_was_edited_there_only_is_brought_up_to_date() {
        Asset lamp = prop("Lamp");
        imported(theirs, exported(assets), DEFAULTS);
        Asset edited = assets.update(lamp.id(), lamp.revision(), edit -> edit.description("Red."));

        ArchiveReport report = imported(theirs, exported(assets), DEFAULTS);

        assertThat(report.of(Outcome.UPDATED)).isEqualTo(1);
        assertThat(said(lamp).differences())
                .containsExactly(new FieldChange(
                        "description", Optional.of(new FieldValue.Text("")), Optional.of(new FieldValue.Text("Red."))));
        assertThat(theirs.get(lamp.id()).content()).isEqualTo(edited.content());
    }

    @Test
    void new_versions_there_follow_those_of_here() {
        Asset lamp = edited(assets, prop("Lamp"), "One");
        imported(theirs, exported(assets), DEFAULTS);
        Asset two = assets.versions()
                .create(lamp.id(), lamp.revision(), VersionStep.MINOR, "two", edit -> edit.name("Two"));
        assets.versions().create(two.id(), two.revision(), VersionStep.MINOR, "three", edit -> edit.name("Three"));

        imported(theirs, exported(assets), DEFAULTS);

        assertThat(said(lamp).outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(theirs.versions().history(lamp.id()))
                .isEqualTo(assets.versions().history(lamp.id()));
    }

    @Test
    void what_is_later_here_is_left_alone() {
        Asset lamp = prop("Lamp");
        Path old = exported(assets);
        assets.versions().create(lamp.id(), lamp.revision(), VersionStep.MAJOR, "new", edit -> edit.name("New"));

        imported(assets, old, DEFAULTS);

        assertThat(said(lamp).outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(said(lamp).remarks()).anyMatch(remark -> remark.contains("later"));
        assertThat(assets.get(lamp.id()).name()).isEqualTo("New");
    }

    @Test
    void what_changed_on_both_sides_is_told_and_stays() {
        Asset lamp = conflict();

        ArchiveReport report = imported(theirs, exported(assets), DEFAULTS);

        assertThat(report.of(Outcome.CONFLICT)).isEqualTo(1);
        assertThat(said(lamp).differences())
                .extracting(
                        FieldChange::field,
                        change -> change.before().orElseThrow().display(),
                        change -> change.after().orElseThrow().display())
                .containsExactly(tuple("name", "Theirs", "Mine"));
        assertThat(theirs.get(lamp.id()).name()).isEqualTo("Theirs");
    }

    @Test
    void taking_the_archives_state_makes_a_version_of_it_and_keeps_the_one_here() {
        Asset lamp = conflict();
        ArchiveImportOptions take =
                ArchiveImportOptions.builder().conflicts(TAKE_THEIRS).build();
        Path archive = exported(assets);

        imported(theirs, archive, take);

        assertThat(said(lamp).outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(theirs.versions().history(lamp.id()))
                .extracting(AssetVersion::number, version -> version.content().name())
                .containsExactly(tuple(new Version(1, 1, 0), "Mine"), tuple(Version.FIRST, "Theirs"));
        assertThat(theirs.get(lamp.id()).active()).isEqualTo(new Version(1, 1, 0));
        imported(theirs, archive, take);
        assertThat(said(lamp).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void versions_of_the_same_number_and_another_content_are_kept_under_other_numbers() {
        Asset lamp = conflict();
        versioned(assets, lamp, "Mine A");
        versioned(assets, lamp, "Mine B");
        versioned(theirs, lamp, "Theirs A");
        ArchiveImportOptions take =
                ArchiveImportOptions.builder().conflicts(TAKE_THEIRS).build();
        Path archive = exported(assets);

        imported(theirs, archive, take);

        assertThat(theirs.versions().history(lamp.id()))
                .extracting(version -> version.content().name())
                .containsExactlyInAnyOrder("Mine", "Mine A", "Mine B", "Theirs", "Theirs A");
        assertThat(theirs.get(lamp.id()).name()).isEqualTo("Mine B");
        imported(theirs, archive, take);
        assertThat(said(lamp).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void a_copy_is_added_once_however_often_it_is_imported() {
        Asset lamp = conflict();
        ArchiveImportOptions copy =
                ArchiveImportOptions.builder().conflicts(ADD_COPY).build();
        Path archive = exported(assets);

        imported(theirs, archive, copy);

        ArchiveItem first = said(lamp);
        assertThat(first.outcome()).isEqualTo(Outcome.ADDED);
        assertThat(first.asset()).isPresent().get().isNotEqualTo(lamp.id());
        assertThat(theirs.get(lamp.id()).name()).isEqualTo("Theirs");
        assertThat(theirs.get(first.asset().orElseThrow()).name()).isEqualTo("Mine");
        imported(theirs, archive, copy);
        assertThat(said(lamp).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(said(lamp).asset()).isEqualTo(first.asset());
    }

    @Test
    void a_slug_that_is_taken_is_changed_and_that_is_told() {
        prop("Anything"); // so that ids differ
        Asset lamp = prop("Lamp");
        theirs.create(AssetDraft.builder(Category.WARDROBE, "Lamp").build());

        Path archive = exported(assets);
        imported(theirs, archive, DEFAULTS);

        assertThat(theirs.get(lamp.id()).slug()).isEqualTo("lamp-2");
        assertThat(said(lamp).remarks()).containsExactly("slug \"lamp\" is taken: it is \"lamp-2\" here");
        imported(theirs, archive, DEFAULTS);
        assertThat(said(lamp).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void assets_of_a_project_can_go_to_another_one() {
        ProjectId from = new ProjectId("P1");
        Scope to = Scope.of(new ProjectId("P2"));
        Asset lamp = assets.create(
                AssetDraft.builder(Category.PROPS, "Lamp").scope(Scope.of(from)).build());
        Asset global = prop("Rope");
        assets.override(global.id(), from, edit -> edit.description("Wet."));
        ArchiveImportOptions options =
                ArchiveImportOptions.builder().scope(Scope.of(from), to).build();

        imported(theirs, exported(assets), options);

        assertThat(theirs.get(lamp.id()).scope()).isEqualTo(to);
        assertThat(theirs.get(global.id()).scope()).isEqualTo(Scope.GLOBAL);
        assertThat(theirs.get(global.id(), new ProjectId("P2")).description()).isEqualTo("Wet.");
        assertThat(theirs.get(global.id(), from).description()).isEmpty();
    }

    @Test
    void a_dry_run_tells_everything_and_writes_nothing() {
        Asset lamp = assets.addImage(prop("Lamp").id(), Pictures.of(0xff), ImageOptions.ofDefaults());
        assets.addCategory("Boats");

        ArchiveReport report = imported(
                theirs,
                exported(assets),
                ArchiveImportOptions.builder().dryRun(true).build());

        assertThat(report.of(Outcome.ADDED)).isEqualTo(1);
        assertThat(said(lamp).outcome()).isEqualTo(Outcome.ADDED);
        assertThat(theirs.find(Scope.GLOBAL, "lamp")).isEmpty();
        assertThat(theirs.categories()).extracting(Category::key).doesNotContain("boats");
        assertThat(other.media().check().files()).isZero();
    }

    @Test
    void a_category_of_another_name_is_told_and_taken_on_demand() {
        assets.addCategory("Boats");
        theirs.addCategory("Boats");
        assets.renameCategory("boats", "Ships");
        Path archive = exported(assets);

        imported(theirs, archive, DEFAULTS);
        assertThat(items).anySatisfy(item -> {
            assertThat(item.id()).isEqualTo("boats");
            assertThat(item.outcome()).isEqualTo(Outcome.CONFLICT);
        });
        imported(
                theirs,
                archive,
                ArchiveImportOptions.builder().conflicts(TAKE_THEIRS).build());

        assertThat(theirs.categories()).contains(new Category("boats", "Ships", false));
    }

    @Test
    void an_import_stops_when_it_is_asked_to_and_goes_on_when_it_is_run_again() {
        for (int i = 0; i < 10; i++) {
            prop("Lamp " + i);
        }
        Path archive = exported(assets);
        int[] asked = {0};

        ArchiveReport stopped = imported(
                theirs,
                archive,
                ArchiveImportOptions.builder().cancelled(() -> asked[0]++ > 4).build());

        assertThat(stopped.cancelled()).isTrue();
        assertThat(stopped.total()).isEqualTo(5);
        ArchiveReport rest = imported(theirs, archive, DEFAULTS);
        assertThat(rest.cancelled()).isFalse();
        assertThat(rest.total()).isEqualTo(18);
    }

    @Test
    void listeners_hear_of_what_was_imported() throws InterruptedException {
        BlockingQueue<AssetEvent> heard = new LinkedBlockingQueue<>();
        Asset lamp = prop("Lamp");
        try (Subscription subscription = theirs.subscribe(heard::add)) {
            imported(theirs, exported(assets), DEFAULTS);
            assertThat(heard.poll(60, TimeUnit.SECONDS))
                    .isEqualTo(new AssetEvent.Created(lamp.created(), lamp.id(), lamp.revision()));
            assertThat(subscription).isNotNull();
        }
    }

    /** Returns an asset that both libraries have and both have edited. */
    private Asset conflict() {
        Asset lamp = edited(assets, prop("Lamp"), "Shared");
        imported(theirs, exported(assets), DEFAULTS);
        edited(theirs, theirs.get(lamp.id()), "Theirs");
        return edited(assets, lamp, "Mine");
    }

    private static Asset edited(AssetLibrary library, Asset asset, String name) {
        return library.update(asset.id(), asset.revision(), edit -> edit.name(name));
    }

    private static void versioned(AssetLibrary library, Asset asset, String name) {
        library.versions()
                .create(
                        asset.id(),
                        library.get(asset.id()).revision(),
                        VersionStep.MINOR,
                        name,
                        edit -> edit.name(name));
    }
}
