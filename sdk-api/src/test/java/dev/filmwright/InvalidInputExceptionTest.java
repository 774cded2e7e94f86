package dev.filmwright;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvalidInputExceptionTest {

    @Test
    void the_message_names_the_field_the_value_and_the_remedy() {
        InvalidInputException problem = new InvalidInputException("fps", 0, "use 1 to 120");

        assertThat(problem).hasMessage("fps is \"0\": use 1 to 120");
        assertThat(problem.field()).isEqualTo("fps");
        assertThat(problem.failure().kind()).isEqualTo(Failure.Kind.INVALID_REQUEST);
    }

    @Test
    void a_missing_value_is_shown_as_null() {
        assertThat(new InvalidInputException("fps", null, "give one")).hasMessage("fps is \"null\": give one");
    }

    @Test
    void a_long_value_is_shortened() {
        assertThat(new InvalidInputException("title", "x".repeat(1000), "shorten it"))
                .hasMessage("title is \"" + "x".repeat(80) + "…\": shorten it");
    }

    @Test
    void no_character_is_cut_in_half() {
        assertThat(new InvalidInputException("title", "x".repeat(79) + "🎬🎬", "shorten it"))
                .hasMessage("title is \"" + "x".repeat(79) + "…\": shorten it");
    }

    @Test
    void lines_and_control_characters_do_not_reach_a_terminal_or_a_log() {
        assertThat(new InvalidInputException("title", "one\r\ntwo\u001b[31m", "use words"))
                .hasMessage("title is \"one two [31m\": use words");
    }
}
