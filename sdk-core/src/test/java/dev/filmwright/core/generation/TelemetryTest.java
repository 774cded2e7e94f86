package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.filmwright.Failure;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.JobTerms;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.spi.Telemetry;
import dev.filmwright.spi.Telemetry.Action;
import dev.filmwright.spi.Telemetry.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TelemetryTest extends EngineTest {
    private final Notes notes = new Notes();

    /** Writes down what it hears. */
    private static final class Notes implements Telemetry {
        final List<String> calls = new ArrayList<>();
        final List<End> ends = new ArrayList<>();
        final StringBuilder everything = new StringBuilder();

        @Override
        public Running begins(Call call) {
            assertThat(call.model()).isEqualTo(Requests.MODEL);
            assertThat(call.output()).isEqualTo(OutputKind.IMAGE);
            everything.append(call);
            int place = calls.size();
            calls.add(call.action() + " …");
            return result -> {
                assertThat(result.duration()).isGreaterThanOrEqualTo(Duration.ZERO);
                everything.append(result);
                calls.set(
                        place,
                        call.action() + result.error().map(error -> " " + error).orElse(""));
            };
        }

        @Override
        public void ended(End end) {
            everything.append(end);
            ends.add(end);
        }
    }

    @BeforeEach
    void listen() {
        studio.close();
        studio = Studio.open(
                folder,
                new FakeProviders().with(FakeProvider.ID, provider),
                new EngineRules(Limits.of(Map.of()), notes, () -> 0.0));
    }

    private static String called(Action action) {
        return action.name();
    }

    @Test
    void each_call_on_a_jobs_way_is_told_and_its_end() {
        provider.polls.add(() -> PollingTest.running(Duration.ofSeconds(1)));
        JobId id = studio.start();
        studio.timer.advance(Duration.ofSeconds(1));

        assertThat(notes.calls)
                .containsExactly(
                        called(Action.SUBMIT),
                        called(Action.POLL),
                        called(Action.POLL),
                        called(Action.DOWNLOAD),
                        called(Action.RELEASE));
        End end = notes.ends.get(0);
        assertThat(notes.ends).hasSize(1);
        assertThat(end.job()).isEqualTo(id);
        assertThat(end.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(end.failure()).isEmpty();
        assertThat(end.duration()).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void a_call_that_does_not_work_tells_of_what_kind_and_a_defect_of_what_class() {
        refuse(1, failure(Failure.Kind.RATE_LIMITED, true));
        provider.polls.add(() -> {
            throw thrown(failure(Failure.Kind.UNAVAILABLE, true));
        });
        provider.polls.add(() -> {
            throw new IllegalStateException("a secret: hunter2");
        });
        studio.start();
        studio.timer.advance(Duration.ofMinutes(1));

        assertThat(notes.calls)
                .startsWith("SUBMIT RATE_LIMITED", "SUBMIT", "POLL UNAVAILABLE", "POLL java.lang.IllegalStateException")
                .contains("POLL");
    }

    @Test
    void looking_up_and_stopping_are_told_too() {
        provider.submissions.add(request -> {
            provider.accept(request);
            throw thrown(failure(Failure.Kind.UNCERTAIN, false));
        });
        provider.polls.add(() -> PollingTest.running(Duration.ofHours(1)));
        JobId id = studio.start();
        studio.timer.settle();
        studio.generations.cancel(id);

        assertThat(notes.calls).containsExactly("SUBMIT UNCERTAIN", "FIND", "POLL", "CANCEL");
        assertThat(notes.ends).extracting(End::state).containsExactly(JobState.CANCELLED);
    }

    @Test
    void every_end_is_told_once_with_its_kind() {
        provider.remembers = false;
        refuse(1, failure(Failure.Kind.CONTENT_REJECTED, false));
        provider.submissions.add(request -> {
            throw thrown(failure(Failure.Kind.UNCERTAIN, false));
        });
        studio.start(2);
        studio.timer.settle();
        studio.generations.control().pause();
        studio.start(JobTerms.usual().startWithin(Duration.ofSeconds(1)));
        studio.timer.advance(Duration.ofMinutes(1));

        assertThat(notes.ends)
                .extracting(End::state, End::failure)
                .containsExactly(
                        tuple(JobState.FAILED, Optional.of(Failure.Kind.CONTENT_REJECTED)),
                        tuple(JobState.UNCERTAIN, Optional.of(Failure.Kind.UNCERTAIN)),
                        tuple(JobState.FAILED, Optional.of(Failure.Kind.TIMEOUT)));
    }

    @Test
    void neither_prompts_nor_what_the_backend_says_is_told() {
        refuse(1, failure(Failure.Kind.CONTENT_REJECTED, false));
        provider.submissions.add(request -> {
            throw new IllegalStateException("the key is hunter2");
        });
        studio.start();
        studio.start();
        studio.timer.advance(Duration.ofMinutes(1));

        assertThat(notes.everything.toString()).doesNotContain("harbour", "hunter2", "said no");
        assertThat(notes.ends).isNotEmpty();
    }
}
