package dev.filmwright.core.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.asset.Profile;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaId;
import dev.filmwright.vision.Analysis;
import dev.filmwright.vision.Description;
import dev.filmwright.vision.Message;
import dev.filmwright.vision.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is kept of a message is read again as it was. */
class TalkJsonTest {
    private static final ModelRef EYES = new ModelRef("fake", "eyes");

    @Test
    void a_message_with_analyses_of_every_shape_is_read_as_it_was_written() {
        List<Analysis> analyses = new ArrayList<>();
        for (Profile profile : List.of(
                new Profile.None(),
                Profile.Talent.EMPTY,
                new Profile.Environment("shed", "dusk", "", List.of("loft"), "still"),
                new Profile.Lighting("sun", "", "", "", "", OptionalInt.of(3200), OptionalDouble.empty()),
                new Profile.Camera(OptionalInt.empty(), OptionalDouble.of(1.4), "low", ""),
                new Profile.Style(List.of("noir"), List.of(), List.of("black")))) {
            analyses.add(new Analysis.Described(
                    new Description("{{text}}\n\"", profile, List.of("tag"), EYES, List.of(new JobId("1")))));
        }
        analyses.add(new Analysis.Compared(
                new MediaId("one"), new MediaId("two"), new Verdict(0.25, List.of("the hat"), EYES)));
        Message message = new Message(
                7,
                Message.Role.USER,
                "What?\u0001",
                List.of(new MediaId("one")),
                analyses,
                Message.State.FAILED,
                Optional.of(new JobId("2")),
                Optional.of(Failure.of(Failure.Kind.TIMEOUT, "too late")),
                new Message.Omitted(3, 1),
                Instant.parse("2026-01-02T03:04:05Z"));

        TalkJson.Kept kept = new TalkJson.Kept(message, 2);

        assertThat(TalkJson.message(TalkJson.write(kept))).isEqualTo(kept);
    }
}
