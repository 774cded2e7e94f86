package dev.filmwright.core.breakdown;

import static dev.filmwright.core.breakdown.ScriptBuilder.cast;
import static dev.filmwright.core.breakdown.ScriptBuilder.rules;
import static dev.filmwright.core.breakdown.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Figure.Expression;
import dev.filmwright.frame.Figure.Pose;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.Movement;
import dev.filmwright.production.Shot;
import org.junit.jupiter.api.Test;

final class ActionShotsTest {
    private final ScriptBuilder script = script().interior("HALL")
            .action("The hall is dark.")
            .says("ANNA", "I am Anna.")
            .says("BOB", "I am Bob.");

    @Test
    void walking_gets_room_and_a_camera_that_goes_along() {
        Shot shot = script.action("Anna strides down the hall to the far door.").shotOf("strides");

        assertThat(shot.setup().framing()).isEqualTo(Framing.FULL);
        assertThat(shot.setup().movement()).isIn(Movement.TRACK_LEFT, Movement.TRACK_RIGHT);
        assertThat(shot.cast().get(0).pose()).isEqualTo(Pose.WALKING);
        assertThat(rules(shot)).contains("track-with-walk");
    }

    @Test
    void a_fight_is_handheld() {
        Shot shot = script.action("Anna punches Bob.").shotOf("punches");

        assertThat(shot.setup().movement()).isEqualTo(Movement.HANDHELD);
        assertThat(cast(shot)).containsExactly("character/ANNA", "character/BOB");
    }

    @Test
    void defeat_is_seen_from_above_and_threat_from_below() {
        Shot defeat = script.action("Bob collapses on the floor in the middle of the hall.")
                .shotOf("collapses");
        Shot threat = script.action("Anna towers over the table like a statue.").shotOf("towers");

        assertThat(defeat.setup().angle()).isEqualTo(Angle.HIGH);
        assertThat(threat.setup().angle()).isEqualTo(Angle.LOW);
    }

    @Test
    void a_glance_after_a_line_is_a_reaction_in_close_up() {
        Shot shot = script.action("Anna smiles.").shotOf("smiles");

        assertThat(shot.kind()).isEqualTo(Shot.Kind.REACTION);
        assertThat(shot.setup().framing()).isEqualTo(Framing.CLOSE_UP);
        assertThat(shot.cast().get(0).expression()).isEqualTo(Expression.HAPPY);
    }

    @Test
    void who_sits_down_stays_seated() {
        Shot shot = script.action("Anna sits down on the bench at the wall.")
                .says("BOB", "Tired?")
                .says("ANNA", "No, only a little bit bored of all this waiting around here.")
                .shotOf("bored");

        assertThat(shot.cast())
                .filteredOn(one -> one.character().equals("character/ANNA"))
                .extracting(Shot.CastMember::pose)
                .containsExactly(Pose.SITTING);
    }

    @Test
    void a_long_paragraph_is_parted_at_sentence_ends() {
        String sentence = "Anna carries one of the heavy old boxes across the hall and puts it down. ";
        ScriptBuilder long4 = script.action(sentence.repeat(4).strip());

        assertThat(long4.shots())
                .filteredOn(shot -> shot.action().contains("boxes"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void short_paragraphs_about_the_same_people_are_one_shot() {
        Shot shot = script.action("Anna stands up.").action("Anna yawns.").shotOf("yawns");

        assertThat(shot.action()).isEqualTo("Anna stands up. Anna yawns.");
        assertThat(rules(shot)).contains("join-short-actions");
    }

    @Test
    void six_people_in_frame_are_five_and_a_background() {
        ScriptBuilder crowd = script().interior("HALL").action("It is dark.");
        for (String name : new String[] {"ANNA", "BOB", "CLEO", "DORA", "EMIL", "FRED"}) {
            crowd.says(name, "Here I am.");
        }
        Shot shot = crowd.action("Anna, Bob, Cleo, Dora, Emil and Fred gather at the table.")
                .shotOf("gather");

        assertThat(shot.cast())
                .filteredOn(one -> one.depth() == dev.filmwright.frame.Figure.Depth.SUBJECT)
                .hasSize(5);
        assertThat(shot.cast()).extracting(Shot.CastMember::place).doesNotHaveDuplicates();
    }
}
