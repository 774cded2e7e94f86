package dev.filmwright.core.promptbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.FilmwrightException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptHistory;
import dev.filmwright.prompt.PromptRecord;
import dev.filmwright.prompt.TemplateValues;
import dev.filmwright.testkit.FakeProviderPlugin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class HistoryTest extends BookFixture {
    private static final String SHOT = "SC010_SH0020";

    private final PromptHistory history = book.history();

    @Test
    void every_job_for_a_shot_is_in_its_history_newest_first() throws InterruptedException {
        Job first = ended(asking(words("A wide shot.")));
        Job second = ended(asking(words("A close shot.")));
        ended(asking(words("Elsewhere.")).label("shot", "SC010_SH0030"));

        List<PromptRecord> records = history.of(FILM, SHOT, 10);
        assertThat(records)
                .extracting(record -> record.prompt().text())
                .containsExactly("A close shot.", "A wide shot.");
        assertThat(records)
                .extracting(record -> record.job().orElseThrow())
                .containsExactly(second.id().value(), first.id().value());
        assertThat(records).extracting(PromptRecord::number).containsExactly(2L, 1L);
        assertThat(records.get(0).place()).isEqualTo(PLACE);
        assertThat(history.of(MediaOwner.production("other"), SHOT, 10)).isEmpty();
    }

    @Test
    void a_job_without_a_shot_is_in_the_history_of_its_slot_and_one_without_either_in_none()
            throws InterruptedException {
        ended(asking(words("A wide shot.")).label("shot", "").slot("poster"));
        ended(asking(words("A wide shot.")).label("shot", ""));
        assertThat(history.of(FILM, "poster", 10)).isEmpty();

        ended(GenerationRequest.image(FakeProviderPlugin.MODEL, words("A wide shot."), FILM)
                .slot("poster"));
        assertThat(history.of(FILM, "poster", 10)).hasSize(1);
    }

    @Test
    void a_job_that_is_refused_is_in_no_history() {
        assertThatThrownBy(() -> library.generations()
                        .start(asking(words("A wide shot."))
                                .model(ModelRef.parse("fake/nobody"))
                                .build()))
                .isInstanceOf(FilmwrightException.class);
        assertThat(history.of(FILM, SHOT, 10)).isEmpty();
    }

    @Test
    void a_record_says_by_which_template_and_with_which_edits_it_was_made() throws InterruptedException {
        AssembledPrompt prompt = prompt(mara("red hair"), "waves");
        AssembledPrompt rendered = book.templates()
                .render(book.templates().get("frame"), TemplateValues.of(prompt))
                .prompt(prompt);
        book.overrides().set(PLACE, rendered, rendered.text() + " Wind.", 0);
        ended(asking(book.overrides().apply(PLACE, rendered).prompt()));

        PromptRecord record = history.of(FILM, SHOT, 1).get(0);
        assertThat(record.template()).contains("frame@0");
        assertThat(record.override()).hasValue(1);
        ended(asking(words("Plain.")));
        assertThat(history.of(FILM, SHOT, 1).get(0).template()).isEmpty();
        assertThat(history.of(FILM, SHOT, 1).get(0).override()).isEmpty();
    }

    @Test
    void pages_follow_one_another_and_only_the_newest_are_kept() {
        assertThat(history.kept()).isEqualTo(100);
        for (int i = 1; i <= 12; i++) {
            history.add(PLACE, words("Take " + i));
        }
        List<PromptRecord> page = history.of(FILM, SHOT, 5);
        assertThat(page).extracting(PromptRecord::number).containsExactly(12L, 11L, 10L, 9L, 8L);
        assertThat(history.before(page.get(4), 5))
                .extracting(PromptRecord::number)
                .containsExactly(7L, 6L, 5L, 4L, 3L);

        history.keep(3);
        PromptRecord last = history.add(PLACE, words("Take 13"));
        assertThat(history.of(FILM, SHOT, 50)).extracting(PromptRecord::number).containsExactly(13L, 12L, 11L);
        assertThat(history.of(FILM, SHOT, 1)).containsExactly(last);
        assertThat(history.kept()).isEqualTo(3);
        assertThatThrownBy(() -> history.keep(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> history.of(FILM, SHOT, 0)).isInstanceOf(InvalidInputException.class);
    }
}
