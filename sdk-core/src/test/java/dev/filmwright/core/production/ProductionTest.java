package dev.filmwright.core.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetForm;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.production.BoardReport;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.Production;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Selection;
import dev.filmwright.screenplay.Screenplay;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ProductionTest {
    private static final ModelRef SHEET = ModelRef.parse("paper/sheet");
    private static final String SCRIPT = """
            Title: Two Cups

            INT. KITCHEN - DAY

            ANNA, 30s, red hair, puts a CUP on the table.

            ANNA
            It is cold.

            EXT. STREET - NIGHT

            Rain falls. BEN, 40s, tall, waits under a lamp.

            BEN
            Where is she?
            """;

    @TempDir
    Path folder;

    private final PaperPlugin paper = new PaperPlugin();
    private Filmwright library;

    @BeforeEach
    void open() {
        library =
                Filmwright.builder(folder).discoverPlugins(false).plugin(paper).open();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_screenplay_without_a_scene_and_a_blank_title_are_refused() {
        Screenplay letter = library.screenplays().parseFountain("Dear Anna,");
        Screenplay script = library.screenplays().parseFountain(SCRIPT);

        assertThatThrownBy(() -> library.productions().create("Letter", letter, ProductionSettings.ofDefaults()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no scene heading");
        assertThatThrownBy(() -> library.productions().create(" ", script, ProductionSettings.ofDefaults()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("title");
        assertThat(library.productions().list()).isEmpty();
    }

    @Test
    void a_breakdown_makes_the_assets_of_the_project_and_a_second_one_makes_no_more() {
        Production film = film();

        film.breakDown(ProgressListener.NONE);
        List<Asset> assets = assets(film.id());
        film.breakDown(ProgressListener.NONE);

        assertThat(assets(film.id())).isEqualTo(assets);
        assertThat(film.manifest().of(Manifest.Kind.CHARACTER))
                .extracting(Manifest.Entry::name)
                .containsExactlyInAnyOrder("Anna", "Ben");
        assertThat(film.assets().keySet())
                .containsAll(film.manifest().entries().stream()
                        .map(Manifest.Entry::key)
                        .toList());
        Asset anna = library.assets().find(Scope.of(film.id()), "anna").orElseThrow();
        assertThat(anna.description()).contains("red hair");
        assertThat(library.assets().usersOf(anna.id())).containsExactly("production Two Cups");
        assertThatThrownBy(() -> library.assets().delete(anna.id())).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_production_is_the_same_when_the_library_is_opened_again() {
        Production film = film();
        film.breakDown(ProgressListener.NONE);
        List<Shot> shots = film.shots();
        List<Scene> scenes = film.scenes();
        Manifest manifest = film.manifest();
        library.close();
        open();

        Production again = library.productions().find(film.id()).orElseThrow();

        assertThat(again.title()).isEqualTo("Two Cups");
        assertThat(again.settings()).isEqualTo(film.settings());
        assertThat(again.shots()).isEqualTo(shots);
        assertThat(again.scenes()).isEqualTo(scenes);
        assertThat(again.manifest()).isEqualTo(manifest);
        assertThat(library.productions().list()).hasSize(1);
    }

    @Test
    void every_shot_is_drawn_once_however_often_boards_are_asked_for() throws Exception {
        Production film = film();
        film.breakDown(ProgressListener.NONE);

        BoardReport first = film.drawBoards(SHEET, ProgressListener.NONE);
        BoardReport second = film.drawBoards(SHEET, ProgressListener.NONE);

        assertThat(first.drawn()).isEqualTo(film.shots().size());
        assertThat(second).isEqualTo(first);
        assertThat(film.boards().keySet())
                .containsExactlyElementsOf(film.shots().stream().map(Shot::code).toList());
        assertThat(paper.shots).hasSameSizeAs(film.shots()).doesNotHaveDuplicates();
    }

    @Test
    void editing_a_character_draws_the_shots_that_show_it_anew_and_no_others() throws Exception {
        Production film = film();
        film.breakDown(ProgressListener.NONE);
        film.drawBoards(SHEET, ProgressListener.NONE);
        paper.shots.clear();
        Asset ben = library.assets().find(Scope.of(film.id()), "ben").orElseThrow();

        library.assets().update(ben.id(), ben.revision(), edit -> edit.attribute("look.top", "#102030"));
        film.drawBoards(SHEET, ProgressListener.NONE);

        List<String> withBen = film.shots().stream()
                .filter(shot -> shot.cast().stream()
                        .anyMatch(member -> member.character().equals("character/BEN")))
                .map(Shot::code)
                .toList();
        assertThat(paper.shots).isNotEmpty().containsExactlyInAnyOrderElementsOf(withBen);
    }

    @Test
    void a_board_that_failed_is_reported_and_tried_again_where_that_costs_nothing() throws Exception {
        Production film = film();
        film.breakDown(ProgressListener.NONE);
        paper.refusals.add(Failure.ofProvider(
                "paper", Failure.Kind.CONTENT_REJECTED, "no cups, please", false, Failure.Billing.NOT_CHARGED));

        BoardReport report = film.drawBoards(SHEET, ProgressListener.NONE);

        assertThat(report.failed()).hasSize(1);
        assertThat(report.failed().values()).extracting(Failure::message).containsExactly("no cups, please");
        assertThat(film.drawBoards(SHEET, ProgressListener.NONE).failed())
                .as("what the backend refuses for good is not asked for again")
                .isEqualTo(report.failed());
        assertThat(film.boards()).hasSize(film.shots().size() - 1);
    }

    @Test
    void an_unknown_model_is_refused_before_anything_is_started() {
        Production film = film();
        film.breakDown(ProgressListener.NONE);

        assertThatThrownBy(() -> film.drawBoards(ModelRef.parse("oil/canvas"), ProgressListener.NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("oil");
        assertThat(film.boards()).isEmpty();
    }

    @Test
    void a_deleted_production_takes_its_assets_and_boards_along_and_nothing_else() throws Exception {
        Production film = film();
        film.breakDown(ProgressListener.NONE);
        film.drawBoards(SHEET, ProgressListener.NONE);
        Production other = film();
        other.breakDown(ProgressListener.NONE);

        library.productions().delete(film.id());

        assertThat(library.productions().find(film.id())).isEmpty();
        assertThat(assets(film.id())).isEmpty();
        assertThat(assets(other.id())).isNotEmpty();
        assertThat(library.media().check().clean()).isTrue();
        assertThat(folder.resolve("productions").resolve(film.id().value()))
                .satisfiesAnyOf(
                        path -> assertThat(path).doesNotExist(),
                        path -> assertThat(path).isEmptyDirectory());
    }

    @Test
    void a_deleted_production_takes_along_what_it_said_and_had_not_finished_saying() {
        Production film = film();
        Production other = film();
        Asset lamp = library.assets()
                .create(AssetDraft.builder(Category.PROPS, "Lamp").build());
        for (Production each : List.of(film, other)) {
            library.assets().override(lamp.id(), each.id(), edit -> edit.name("Torch"));
            library.selections().put(each.id(), Selection.EMPTY.with(lamp));
            library.assets().forms().save(new AssetForm("props", Scope.of(each.id()), lamp.content()));
        }

        library.productions().delete(film.id());

        assertThat(library.assets().get(lamp.id(), film.id())).isEqualTo(lamp);
        assertThat(library.selections().get(film.id())).isEqualTo(Selection.EMPTY);
        assertThat(library.assets().forms().find("props", Scope.of(film.id()))).isEmpty();
        assertThat(library.assets().get(lamp.id(), other.id()).name()).isEqualTo("Torch");
        assertThat(library.selections().get(other.id()).choices()).hasSize(1);
        assertThat(library.assets().forms().find("props", Scope.of(other.id()))).isPresent();
    }

    @Test
    void a_board_is_asked_for_in_the_words_an_asset_has_for_its_provider() throws Exception {
        Production film = film();
        film.breakDown(ProgressListener.NONE);
        Asset anna = library.assets().find(Scope.of(film.id()), "anna").orElseThrow();
        library.assets().update(anna.id(), anna.revision(), edit -> edit.fragment("paper", "ann_v3 woman"));

        film.drawBoards(SHEET, ProgressListener.NONE);

        assertThat(library.generations().using(anna.id(), 100))
                .isNotEmpty()
                .allSatisfy(made -> assertThat(library.generations()
                                .job(made.job())
                                .request()
                                .prompt()
                                .text())
                        .contains("Anna, ann_v3 woman"));
        assertThat(film.prompts(film.shots(), PromptKind.FRAME))
                .noneMatch(prompt -> prompt.text().contains("ann_v3"));
    }

    @Test
    void a_promoted_asset_stays_part_of_its_production_and_outlives_it() {
        Production film = film();
        film.breakDown(ProgressListener.NONE);
        Asset anna = library.assets().find(Scope.of(film.id()), "anna").orElseThrow();

        Asset global = library.assets().promote(anna.id(), anna.revision());
        Asset seen = library.assets().override(anna.id(), film.id(), edit -> edit.description("blue hair"));

        assertThat(film.assets()).containsEntry("character/ANNA", seen);
        assertThat(library.assets().usersOf(anna.id())).containsExactly("production Two Cups");
        library.productions().delete(film.id());
        assertThat(library.assets().get(anna.id())).isEqualTo(global);
        assertThat(library.assets().usersOf(anna.id())).isEmpty();
        assertThat(library.assets().get(anna.id(), film.id()).overridden()).isEmpty();
    }

    @Test
    void a_promoted_asset_that_was_deleted_is_missing_from_the_production_and_breaks_nothing() {
        Production film = film();
        film.breakDown(ProgressListener.NONE);
        Asset anna = library.assets().find(Scope.of(film.id()), "anna").orElseThrow();
        library.assets().promote(anna.id(), anna.revision());
        library.assets().deleteWithUses(anna.id());
        assertThat(film.assets()).doesNotContainKey("character/ANNA").containsKey("character/BEN");
        assertThat(film.compositions(film.shots())).hasSameSizeAs(film.shots());
    }

    private Production film() {
        return library.productions()
                .create("Two Cups", library.screenplays().parseFountain(SCRIPT), ProductionSettings.ofDefaults());
    }

    private List<Asset> assets(ProjectId project) {
        return library.assets()
                .list(AssetQuery.builder().scope(Scope.of(project)).limit(500).build())
                .assets();
    }
}
