package dev.filmwright.core.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTextTest {
    private final RunningText text = RunningText.withNames(List.of("Brick Braddock", "Old Paul", "Anne-Marie McKay"));

    @Test
    void names_in_capitals_are_written_as_names() {
        assertThat(text.of("But BRICK BRADDOCK, retired, sits by OLD PAUL'S bench with ANNE-MARIE MCKAY."))
                .isEqualTo("But Brick Braddock, retired, sits by Old Paul's bench with Anne-Marie McKay.");
    }

    @Test
    void things_and_sounds_in_capitals_are_plain_words() {
        assertThat(text.of("A pipe BURSTS. STEAM fills the SCREEN DOOR, only INCHES AWAY."))
                .isEqualTo("A pipe bursts. Steam fills the screen door, only inches away.");
    }

    @Test
    void what_stands_in_quotes_is_lettering_and_stays() {
        assertThat(text.of("A sign: \"LAST CROSSING TONIGHT\". A note: \u201cRUN\u201d."))
                .isEqualTo("A sign: \"LAST CROSSING TONIGHT\". A note: \u201cRUN\u201d.");
    }

    @Test
    void acronyms_numbers_and_single_letters_stay() {
        assertThat(text.of("The FBI and a DJ watch TV in Building B-52 at 3 A.M. I see A man."))
                .isEqualTo("The FBI and a DJ watch TV in Building B-52 at 3 A.M. I see A man.");
    }

    @Test
    void other_writings_are_kept_and_lowered_too() {
        assertThat(text.of("\u041c\u0410\u0428\u0410 \u0438\u0434\u0451\u0442."))
                .isEqualTo("\u041c\u0430\u0448\u0430 \u0438\u0434\u0451\u0442.");
        assertThat(text.of("")).isEmpty();
    }

    @Test
    void an_article_amid_capitals_is_written_small() {
        assertThat(text.of("She nods to a MAN IN A SUIT. A TRUCK stops. Take Plan A now."))
                .isEqualTo("She nods to a man in a suit. A truck stops. Take Plan A now.");
    }
}
