package dev.filmwright.core.breakdown;

import static dev.filmwright.core.breakdown.ScriptBuilder.cast;
import static dev.filmwright.core.breakdown.ScriptBuilder.rules;
import static dev.filmwright.core.breakdown.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.frame.Figure.Depth;
import dev.filmwright.frame.Figure.Expression;
import dev.filmwright.frame.Figure.Facing;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.Movement;
import dev.filmwright.production.Shot;
import dev.filmwright.production.Shot.CastMember;
import dev.filmwright.screenplay.Element.Dual;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DialogueShotsTest {
    private static final String LINE = "This is a line of some length, number ";

    private static ScriptBuilder scene() {
        return script().interior("HALL").action("The hall is dark.");
    }

    private static ScriptBuilder exchange(int speeches) {
        ScriptBuilder script = scene();
        for (int i = 0; i < speeches; i++) {
            script.says(i % 2 == 0 ? "ANNA" : "BOB", LINE + i + ".");
        }
        return script;
    }

    @Test
    void two_people_are_opened_on_together() {
        Shot shot = exchange(2).shotOf("number 0");

        assertThat(shot.kind()).isEqualTo(Shot.Kind.TWO_SHOT);
        assertThat(cast(shot)).containsExactly("character/ANNA", "character/BOB");
        assertThat(shot.cast()).extracting(CastMember::facing).containsExactly(Facing.RIGHT, Facing.LEFT);
        assertThat(shot.cast()).extracting(CastMember::speaking).containsExactly(true, false);
    }

    @Test
    void then_the_camera_looks_over_the_listeners_shoulder() {
        Shot shot = exchange(2).shotOf("number 1");

        assertThat(shot.kind()).isEqualTo(Shot.Kind.OVER_THE_SHOULDER);
        CastMember speaker = shot.cast().get(0);
        CastMember listener = shot.cast().get(1);
        assertThat(speaker.character()).isEqualTo("character/BOB");
        assertThat(speaker.place()).isGreaterThan(0.5);
        assertThat(listener.depth()).isEqualTo(Depth.FOREGROUND);
        assertThat(listener.place()).isLessThan(0.5);
    }

    @Test
    void it_comes_nearer_the_longer_they_talk() {
        assertThat(exchange(10).shotOf("number 7").kind()).isEqualTo(Shot.Kind.SINGLE);
        assertThat(exchange(10).shotOf("number 7").setup().framing()).isEqualTo(Framing.MEDIUM_CLOSE_UP);
    }

    @Test
    void it_comes_nearer_still_when_feelings_rise() {
        ScriptBuilder script = exchange(8)
                .says("ANNA", "furious", "You lied to me about everything!")
                .says("BOB", "terrified", "I never wanted to do that to you!")
                .says("ANNA", "Oh, but you did, didn't you, you liar.");

        Shot shot = script.shotOf("I never wanted");
        assertThat(shot.setup().framing()).isEqualTo(Framing.CLOSE_UP);
        assertThat(shot.cast().get(0).expression()).isEqualTo(Expression.AFRAID);
        assertThat(rules(shot)).contains("closer-as-feelings-rise");
    }

    @Test
    void the_last_line_of_a_long_exchange_is_pushed_in_on() {
        assertThat(exchange(9).shotOf("number 8").setup().movement()).isEqualTo(Movement.PUSH_IN);
    }

    @Test
    void after_a_while_all_are_seen_again() {
        assertThat(exchange(16).shots())
                .filteredOn(shot -> shot.kind() == Shot.Kind.TWO_SHOT)
                .hasSize(2);
    }

    @Test
    void three_people_get_a_master_first() {
        Shot shot = scene().says("ANNA", LINE + "1.")
                .says("BOB", LINE + "2.")
                .says("CLEO", LINE + "3.")
                .shotOf("number 1");

        assertThat(rules(shot)).contains("group-master-opens-exchange");
        assertThat(shot.cast()).hasSize(3);
    }

    @Test
    void a_word_in_answer_stays_in_the_shot_before() {
        Shot shot = exchange(2).says("ANNA", "Never.").shotOf("Never");

        assertThat(shot.lines()).hasSize(2);
        assertThat(rules(shot)).contains("short-answer-in-same-shot");
        assertThat(shot.cast()).allMatch(CastMember::speaking);
    }

    @Test
    void a_voice_from_elsewhere_is_heard_over_who_listens() {
        Shot shot =
                exchange(2).voice("CLEO", "V.O.", "I saw it all from up there.").shotOf("saw it all");

        assertThat(cast(shot)).doesNotContain("character/CLEO").hasSize(1);
        assertThat(shot.cast()).noneMatch(CastMember::speaking);
        assertThat(rules(shot)).contains("voice-over-listener");
    }

    @Test
    void a_voice_over_an_empty_place_shows_the_place() {
        Shot shot = scene().voice("CLEO", "V.O.", "It was long ago.").shotOf("long ago");

        assertThat(shot.setup().framing()).isEqualTo(Framing.EXTREME_WIDE);
        assertThat(shot.cast()).isEmpty();
    }

    @Test
    void who_still_has_to_come_in_is_not_seen_before() {
        Shot shot = scene().says("ANNA", "Who might be there at this hour?")
                .action("The door opens. It is Bob.")
                .says("BOB", "Only me, don't worry.")
                .shotOf("Who might");

        assertThat(cast(shot)).containsExactly("character/ANNA");
    }

    @Test
    void lines_spoken_together_share_a_shot() {
        ScriptBuilder script = scene().cue("ANNA", List.of(), Dual.LEFT)
                .dialogue("Screw retirement.")
                .cue("BOB", List.of(), Dual.RIGHT)
                .dialogue("Screw this.");

        assertThat(script.shotOf("Screw this").lines()).hasSize(2);
        assertThat(rules(script.shotOf("Screw this"))).containsExactly("two-shot-for-dual-dialogue");
    }

    @Test
    void a_chorus_is_seen_as_one() {
        Shot shot = exchange(2)
                .says("ALL", "To the future of all of us and our children!")
                .shotOf("To the future");

        assertThat(shot.cast()).hasSize(2).allMatch(CastMember::speaking);
    }

    @Test
    void somebody_alone_on_the_phone_is_a_single() {
        Shot shot = script().interior("HALL")
                .action("Anna is in the middle of a phone call.")
                .says("ANNA", "Nobody ever tells me anything.")
                .shotOf("Nobody ever");

        assertThat(shot.kind()).isEqualTo(Shot.Kind.SINGLE);
        assertThat(rules(shot)).contains("single-on-the-phone");
    }

    @Test
    void a_long_speech_is_parted_and_shows_who_listens() {
        String speech = "This is a sentence which is said at length and with many words. "
                .repeat(6)
                .strip();
        ScriptBuilder script = exchange(4).says("ANNA", speech);

        assertThat(script.shots()).allMatch(shot -> shot.frames() <= 12 * 24 + 12);
        assertThat(script.shots()).anyMatch(shot -> rules(shot).contains("listener-during-long-speech"));
    }

    @Test
    void a_strong_line_that_goes_unanswered_is_reacted_to() {
        ScriptBuilder script = exchange(4).says("ANNA", "Get out of my house and never come back!");

        assertThat(script.shots()).anyMatch(shot -> rules(shot).contains("react-to-strong-line"));
    }
}
