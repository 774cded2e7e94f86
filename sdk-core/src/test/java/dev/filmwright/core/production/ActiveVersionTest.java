package dev.filmwright.core.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.filmwright.Filmwright;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaId;
import dev.filmwright.production.Production;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Shot;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A production generates from the versions of its assets that are active, and records which these were. */
@Timeout(120)
class ActiveVersionTest {
    private static final ModelRef SHEET = ModelRef.parse("paper/sheet");

    @TempDir
    Path folder;

    private final PaperPlugin paper = new PaperPlugin();
    private Filmwright library;
    private Production film;
    private Asset anna;

    @BeforeEach
    void open() {
        library =
                Filmwright.builder(folder).discoverPlugins(false).plugin(paper).open();
        film = library.productions()
                .create("Two Cups", library.screenplays().parseFountain("""
                                INT. KITCHEN - NIGHT

                                ANNA, 30s, puts a CUP on the table.

                                ANNA
                                It is cold.

                                EXT. STREET - DAY

                                BEN, 40s, waits.

                                BEN
                                Where is she?
                                """), ProductionSettings.ofDefaults());
        film.breakDown(ProgressListener.NONE);
        anna = library.assets().find(Scope.of(film.id()), "anna").orElseThrow();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void prompts_and_pictures_follow_the_active_version_and_not_the_latest() {
        List<AssembledPrompt> first = prompts();
        Asset bun = library.assets()
                .versions()
                .create(
                        anna.id(),
                        anna.revision(),
                        VersionStep.MINOR,
                        "an oilskin",
                        edit -> edit.name("Annika")
                                .attribute("look.hair", "bun")
                                .profile(new Profile.Talent("", "", "", "", "", "", "a yellow oilskin", "")));

        assertThat(text(prompts())).contains("yellow oilskin", "Annika v1.1.0");
        assertThat(film.assets().get("character/ANNA")).isEqualTo(bun);

        library.assets().versions().activate(anna.id(), Version.FIRST);
        assertThat(prompts()).isEqualTo(first);
        assertThat(film.compositions(film.shots()).toString()).contains("Anna").doesNotContain("Annika");
        assertThat(film.assets().get("character/ANNA")).satisfies(seen -> {
            assertThat(seen.version()).isEqualTo(Version.FIRST);
            assertThat(seen.content()).isEqualTo(anna.content());
        });
    }

    @Test
    void an_asset_read_without_a_version_is_the_latest_and_its_use_names_what_was_read() {
        library.assets().versions().create(anna.id(), 1, VersionStep.PATCH, "", edit -> edit.name("Annika"));
        library.assets().versions().activate(anna.id(), Version.FIRST);

        assertThat(library.assets().get(anna.id()).use().version()).hasToString("1.0.1");
        assertThat(library.assets().active(anna.id()).use().version()).isEqualTo(Version.FIRST);
    }

    @Test
    void a_generation_records_each_asset_at_its_exact_version_with_what_was_said_of_it() throws Exception {
        film.drawBoards(SHEET, ProgressListener.NONE);
        Asset now = library.assets().get(anna.id());
        Asset bun = library.assets()
                .versions()
                .create(
                        anna.id(),
                        now.revision(),
                        VersionStep.MAJOR,
                        "a bun",
                        edit -> edit.attribute("look.hair", "bun"));
        film.drawBoards(SHEET, ProgressListener.NONE);

        long shotsWithAnna = withAnna();
        List<Generation> all = library.generations().using(anna.id(), 100);
        List<Generation> later = library.generations().using(anna.id(), bun.version(), 100);
        List<Generation> earlier = library.generations().using(anna.id(), Version.FIRST, 100);

        assertThat(shotsWithAnna).isPositive();
        assertThat(later).hasSize((int) shotsWithAnna);
        assertThat(earlier).hasSize((int) shotsWithAnna);
        assertThat(all).containsExactlyElementsOf(join(later, earlier));
        assertThat(library.generations().using(anna.id(), new Version(9, 0, 0), 100))
                .isEmpty();
        assertThat(library.generations().using(anna.id(), bun.version(), 1)).containsExactly(later.get(0));
        for (Generation made : later) {
            assertThat(made.request().uses())
                    .extracting(AssetUse::asset)
                    .doesNotHaveDuplicates()
                    .contains(anna.id());
            assertThat(use(made, bun).version()).isEqualTo(bun.version());
        }
        assertThat(all).anySatisfy(made -> assertThat(use(made, bun).context()).containsEntry("action", "speaking"));
        Asset kitchen = library.assets().find(Scope.of(film.id()), "kitchen").orElseThrow();
        assertThat(library.generations().using(kitchen.id(), 100))
                .isNotEmpty()
                .allSatisfy(made -> assertThat(use(made, kitchen).context())
                        .contains(entry("setting", "interior"), entry("time", "night")));
    }

    @Test
    void uses_are_counted_on_the_asset_whatever_the_version() throws Exception {
        film.drawBoards(SHEET, ProgressListener.NONE);
        Asset once = library.assets().get(anna.id());
        library.assets()
                .versions()
                .create(anna.id(), once.revision(), VersionStep.PATCH, "", edit -> edit.attribute("look.hair", "bun"));
        film.drawBoards(SHEET, ProgressListener.NONE);
        Asset twice = library.assets().get(anna.id());

        assertThat(once.usageCount()).isEqualTo(withAnna());
        assertThat(twice.usageCount()).isEqualTo(2 * withAnna());
        assertThat(twice.lastUsed().orElseThrow())
                .isAfterOrEqualTo(once.lastUsed().orElseThrow());
    }

    @Test
    void going_back_to_a_version_finds_its_boards_and_draws_none_again() throws Exception {
        film.drawBoards(SHEET, ProgressListener.NONE);
        Map<String, ?> first = film.boards();
        library.assets()
                .versions()
                .create(
                        anna.id(),
                        library.assets().get(anna.id()).revision(),
                        VersionStep.PATCH,
                        "",
                        edit -> edit.attribute("look.hair", "bun"));
        film.drawBoards(SHEET, ProgressListener.NONE);
        assertThat(film.boards()).isNotEqualTo(first);
        paper.shots.clear();

        library.assets().versions().activate(anna.id(), Version.FIRST);
        film.drawBoards(SHEET, ProgressListener.NONE);

        assertThat(paper.shots).isEmpty();
        assertThat(film.boards()).isEqualTo(first);
    }

    @Test
    void a_deleted_asset_is_missing_and_the_others_are_there() {
        library.assets().deleteWithUses(anna.id());
        assertThat(film.assets()).doesNotContainKey("character/ANNA").containsKey("character/BEN");
    }

    @Test
    void a_deleted_production_leaves_a_board_that_an_asset_of_another_shows() throws Exception {
        film.drawBoards(SHEET, ProgressListener.NONE);
        MediaId board = film.boards().values().iterator().next().id();
        Asset mood = library.assets()
                .create(AssetDraft.builder(Category.STYLE, "Mood").build());
        library.assets().update(mood.id(), 1, edit -> edit.addImage(board, ImageSlot.INSPIRATION));

        library.productions().delete(film.id());

        assertThat(library.media().find(board)).isPresent();
        assertThat(library.assets().get(mood.id()).images()).hasSize(1);
        assertThat(library.media().check().clean()).isTrue();
    }

    private long withAnna() {
        return film.shots().stream()
                .filter(shot -> shot.cast().stream().anyMatch(ActiveVersionTest::isAnna))
                .count();
    }

    private static boolean isAnna(Shot.CastMember member) {
        return member.character().equals("character/ANNA");
    }

    private static AssetUse use(Generation made, Asset asset) {
        return made.request().uses().stream()
                .filter(use -> use.asset().equals(asset.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Generation> join(List<Generation> one, List<Generation> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private List<AssembledPrompt> prompts() {
        return film.prompts(film.shots(), PromptKind.FRAME);
    }

    private static String text(List<AssembledPrompt> prompts) {
        StringBuilder text = new StringBuilder();
        prompts.forEach(prompt -> text.append(prompt.text()).append(prompt.summary()));
        return text.toString();
    }
}
