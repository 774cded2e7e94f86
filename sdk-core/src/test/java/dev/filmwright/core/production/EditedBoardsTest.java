package dev.filmwright.core.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.ProgressListener;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.production.Production;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Shot;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptHistory;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptPlace;
import dev.filmwright.prompt.PromptRecord;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestLibrary;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Boards are asked for with what was edited by hand, and every one is in its shot's history. */
@Timeout(120)
class EditedBoardsTest {
    private final FakeProviderPlugin fake = new FakeProviderPlugin();
    private final TestLibrary library = TestLibrary.open(builder -> builder.plugin(fake));
    private final PromptHistory history = library.promptBook().history();
    private Production film;
    private Shot shot;

    @BeforeEach
    void produce() throws InterruptedException {
        film = library.productions()
                .create(
                        "Attic",
                        library.screenplays().parseFountain("INT. ATTIC - DAY\n\nANNA, 30s, red hair, waits.\n"),
                        ProductionSettings.ofDefaults());
        film.breakDown(ProgressListener.NONE);
        film.drawBoards(FakeProviderPlugin.MODEL, ProgressListener.NONE);
        shot = film.shots().get(film.shots().size() - 1);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void every_board_is_in_its_shots_history() throws InterruptedException {
        for (Shot each : film.shots()) {
            assertThat(records(each)).as(each.code()).hasSize(1);
        }
        film.drawBoards(FakeProviderPlugin.MODEL, ProgressListener.NONE);
        assertThat(records(shot)).as("nothing changed, so nothing was asked").hasSize(1);
    }

    @Test
    void an_edited_prompt_is_asked_for_and_only_its_board_is_drawn_anew() throws InterruptedException {
        AssembledPrompt assembled =
                film.prompts(List.of(shot), PromptKind.FRAME).get(0);
        PromptPlace place = PromptPlace.shot(film.id(), shot.code(), PromptKind.FRAME, assembled.dialect());
        library.promptBook().overrides().set(place, assembled, assembled.text() + " A moth at the lamp.", 0);
        int before = fake.requests().size();

        film.drawBoards(FakeProviderPlugin.MODEL, ProgressListener.NONE);

        assertThat(fake.requests()).hasSize(before + 1);
        PromptRecord newest = records(shot).get(0);
        assertThat(newest.prompt().text()).endsWith("A moth at the lamp.");
        assertThat(newest.override()).hasValue(1);
        assertThat(records(shot)).hasSize(2);
        assertThat(film.prompts(List.of(shot), PromptKind.FRAME)).containsExactly(assembled);
    }

    @Test
    void what_a_shots_prompt_is_made_from_can_be_put_into_another_dialect() {
        assertThat(film.promptRequests(List.of(shot), PromptKind.FRAME))
                .extracting(request -> library.prompts().assemble(request, "prose"))
                .isEqualTo(film.prompts(List.of(shot), PromptKind.FRAME));
    }

    @Test
    void edits_and_history_go_with_the_production() {
        ProjectId id = film.id();
        AssembledPrompt assembled =
                film.prompts(List.of(shot), PromptKind.FRAME).get(0);
        PromptPlace place = PromptPlace.shot(id, shot.code(), PromptKind.FRAME, assembled.dialect());
        library.promptBook().overrides().set(place, assembled, "Else.", 0);

        library.productions().delete(id);

        assertThat(library.promptBook().overrides().find(place)).isEmpty();
        assertThat(history.of(MediaOwner.production(id.value()), shot.code(), 9))
                .isEmpty();
    }

    private List<PromptRecord> records(Shot of) {
        return history.of(MediaOwner.production(film.id().value()), of.code(), 9);
    }
}
