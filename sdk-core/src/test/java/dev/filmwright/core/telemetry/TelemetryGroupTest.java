package dev.filmwright.core.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.spi.Telemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TelemetryGroupTest {
    private static final ModelRef MODEL = new ModelRef("a", "b");
    private static final JobId JOB = new JobId("job");
    private static final Telemetry.Call CALL = new Telemetry.Call(Telemetry.Action.POLL, MODEL, OutputKind.IMAGE, JOB);
    private static final Telemetry.Result RESULT = new Telemetry.Result(Duration.ZERO, Optional.empty());
    private static final Telemetry.End END =
            new Telemetry.End(JOB, MODEL, OutputKind.IMAGE, JobState.SUCCEEDED, Optional.empty(), Duration.ZERO);

    private final List<String> heard = new ArrayList<>();

    private Telemetry named(String name) {
        return new Telemetry() {
            @Override
            public Running begins(Call call) {
                heard.add(name + " begins");
                return result -> heard.add(name + " ended");
            }

            @Override
            public void ended(End end) {
                heard.add(name + " heard of the end");
            }
        };
    }

    private static Telemetry broken() {
        return new Telemetry() {
            @Override
            public Running begins(Call call) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void ended(End end) {
                throw new NoClassDefFoundError("broken");
            }
        };
    }

    private static Telemetry breaking() {
        return new Telemetry() {
            @Override
            public Running begins(Call call) {
                return result -> {
                    throw new IllegalStateException("broken");
                };
            }

            @Override
            public void ended(End end) {}
        };
    }

    @Test
    void all_hear_and_what_they_put_around_a_call_nests() {
        Telemetry group = new TelemetryGroup(List.of(named("first"), named("second")));

        group.begins(CALL).ended(RESULT);
        group.ended(END);

        assertThat(heard)
                .containsExactly(
                        "first begins",
                        "second begins",
                        "second ended",
                        "first ended",
                        "first heard of the end",
                        "second heard of the end");
    }

    @Test
    void one_that_breaks_keeps_none_from_hearing_and_breaks_no_call() {
        Telemetry group = new TelemetryGroup(List.of(broken(), breaking(), named("sound")));

        assertThatCode(() -> {
                    group.begins(CALL).ended(RESULT);
                    group.ended(END);
                })
                .doesNotThrowAnyException();

        assertThat(heard).containsExactly("sound begins", "sound ended", "sound heard of the end");
    }

    @Test
    void with_nobody_to_tell_a_call_goes_on() {
        assertThatCode(() -> new TelemetryGroup(List.of()).begins(CALL).ended(RESULT))
                .doesNotThrowAnyException();
    }
}
