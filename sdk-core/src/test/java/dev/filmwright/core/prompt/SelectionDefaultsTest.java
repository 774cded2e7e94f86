package dev.filmwright.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Selection;
import dev.filmwright.prompt.SelectionDefaults;
import dev.filmwright.prompt.TalentContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionDefaultsTest extends LibraryFixture {
    private static final ProjectId FILM = new ProjectId("film");
    private static final ProjectId SERIES = new ProjectId("series");
    private static final TalentContext RUNS = new TalentContext("runs", "afraid", "on the left", "torn coat", "alone");
    private static final EnvironmentContext STORM =
            new EnvironmentContext("exterior", "pier", "night", "storm", "lamps out");

    private SelectionDefaults selections() {
        return new StoredSelections(library.storage(), assets);
    }

    private Asset asset(Category category, String name) {
        return assets.create(AssetDraft.builder(category, name).build());
    }

    @Test
    void a_project_keeps_its_assets_in_order_with_what_is_said_about_them() {
        Asset mara = asset(Category.TALENT, "Mara");
        Asset harbour = asset(Category.ENVIRONMENT, "Harbour");
        Asset lamp = prop("Lamp");
        Selection chosen = Selection.EMPTY.with(lamp).with(mara, RUNS).with(harbour, STORM);

        assertThat(selections().put(FILM, chosen)).isEqualTo(chosen);
        reopen();
        assertThat(selections().get(FILM)).isEqualTo(chosen);
        assertThat(selections().get(SERIES)).isEqualTo(Selection.EMPTY);

        Selection fewer = chosen.without(lamp.id()).with(mara);
        assertThat(selections().put(FILM, fewer)).isEqualTo(fewer);
        assertThat(selections().put(FILM, Selection.EMPTY)).isEqualTo(Selection.EMPTY);
        assertThat(selections().get(FILM)).isEqualTo(Selection.EMPTY);
    }

    @Test
    void the_assets_come_in_their_active_version_with_the_projects_values_over_it() {
        Asset mara = asset(Category.TALENT, "Mara");
        selections().put(FILM, Selection.EMPTY.with(mara, RUNS));
        Asset second = assets.versions()
                .create(mara.id(), 1, VersionStep.MAJOR, "Older.", edit -> edit.description("A captain."));
        assets.override(mara.id(), FILM, edit -> edit.name("Old Mara"));

        Asset chosen = selections().get(FILM).choices().get(0).asset();
        assertThat(chosen.version()).isEqualTo(second.version());
        assertThat(chosen.description()).isEqualTo("A captain.");
        assertThat(chosen.name()).isEqualTo("Old Mara");

        assets.versions().activate(mara.id(), Version.FIRST);
        Asset before = selections().get(FILM).choices().get(0).asset();
        assertThat(before.version()).isEqualTo(Version.FIRST);
        assertThat(before.description()).isEmpty();
        assertThat(before.name()).isEqualTo("Old Mara");
    }

    @Test
    void a_deleted_asset_drops_out_and_a_sidelined_one_waits_to_be_restored() {
        Asset mara = asset(Category.TALENT, "Mara");
        Asset lamp = prop("Lamp");
        Asset rope = prop("Rope");
        selections().put(FILM, Selection.EMPTY.with(mara, RUNS).with(lamp).with(rope));
        assets.delete(lamp.id());
        Asset sidelined = assets.update(mara.id(), 1, edit -> edit.sidelined(true));

        Selection now = selections().get(FILM);
        assertThat(now.choices()).extracting(choice -> choice.asset().name()).containsExactly("Mara", "Rope");
        assertThat(now.active()).extracting(choice -> choice.asset().name()).containsExactly("Rope");
        assertThat(now.sidelined()).containsExactly(new Selection.Choice(sidelined, RUNS, EnvironmentContext.NONE));

        assets.update(mara.id(), 2, edit -> edit.sidelined(false));
        assertThat(selections().get(FILM).active())
                .extracting(choice -> choice.asset().name())
                .containsExactly("Mara", "Rope");
    }

    @Test
    void only_what_the_project_knows_can_be_chosen_and_a_refusal_changes_nothing() {
        Asset lamp = prop("Lamp");
        Selection kept = selections().put(FILM, Selection.EMPTY.with(lamp));
        Asset others = assets.create(AssetDraft.builder(Category.PROPS, "Rope")
                .scope(Scope.of(SERIES))
                .build());
        Asset gone = prop("Oar");
        assets.delete(gone.id());
        for (Asset unknown : List.of(others, gone)) {
            assertThatThrownBy(() ->
                            selections().put(FILM, Selection.EMPTY.with(lamp).with(unknown)))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining(unknown.id().value());
        }
        assertThat(selections().get(FILM)).isEqualTo(kept);
    }

    @Test
    void an_asset_is_chosen_once_and_only_suited_things_are_said_about_it() {
        Asset lamp = prop("Lamp");
        Selection.Choice choice = new Selection.Choice(lamp, TalentContext.NONE, EnvironmentContext.NONE);
        assertThatThrownBy(() -> new Selection(List.of(choice, choice)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("once");
        assertThat(Selection.EMPTY.with(lamp).with(lamp).choices()).hasSize(1);
        assertThatThrownBy(() -> Selection.EMPTY.with(lamp, RUNS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("talent");
        assertThatThrownBy(() -> Selection.EMPTY.with(lamp, STORM))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("environment");
    }

    @Test
    void a_prompt_may_start_with_a_selection() {
        Asset mara = asset(Category.TALENT, "Mara");
        Asset crowd = asset(Category.EXTRA, "Dockers");
        Asset harbour = asset(Category.ENVIRONMENT, "Harbour");
        Asset noir = asset(Category.STYLE, "Noir");
        Asset lamp = prop("Lamp");
        Asset rope = prop("Rope");
        assets.update(rope.id(), 1, edit -> edit.sidelined(true));
        Selection start = selections()
                .put(
                        FILM,
                        Selection.EMPTY
                                .with(lamp)
                                .with(noir)
                                .with(mara, RUNS)
                                .with(rope)
                                .with(harbour, STORM)
                                .with(crowd));

        PromptRequest request =
                PromptRequest.builder(PromptKind.FRAME).selection(start).build();

        assertThat(request.subjects())
                .containsExactly(
                        new PromptRequest.Subject(mara, RUNS), new PromptRequest.Subject(crowd, TalentContext.NONE));
        assertThat(request.place()).contains(new PromptRequest.Place(harbour, STORM));
        assertThat(request.props()).containsExactly(lamp);
        assertThat(request.style()).contains(noir);
        assertThat(PromptFixture.assembler().assemble(request).text())
                .contains("Mara, torn coat, afraid, on the left", "Harbour, pier, exterior", "Lamp")
                .doesNotContain("Rope");
    }
}
