package dev.filmwright.provider.comfyui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.provider.comfyui.fake.Age;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.testkit.http.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stopping a job, and none but that. */
@Timeout(120)
class CancelTest {
    @ParameterizedTest
    @EnumSource(Age.class)
    void a_job_that_runs_is_interrupted(Age age) {
        try (Lab lab = new Lab(age)) {
            lab.server.slow(graph -> true);
            Provider provider = lab.polling();
            Operation operation = Lab.submit(provider, Graphs.blank());
            assertThat(provider.cancel(operation)).isEqualTo(CancelResult.STOPPED);
            Failure failure = Lab.failed(provider, operation);
            assertThat(failure.kind()).isEqualTo(Failure.Kind.CANCELLED);
            assertThat(provider.cancel(operation)).isEqualTo(CancelResult.STOPPED);
        }
    }

    @ParameterizedTest
    @EnumSource(Age.class)
    void a_job_that_waits_is_taken_out_and_the_one_that_runs_is_left_alone(Age age) {
        try (Lab lab = new Lab(age)) {
            lab.server.slow(graph -> true);
            Provider provider = lab.polling();
            Operation others = Lab.submit(provider, Graphs.blank(1));
            Operation mine = Lab.submit(provider, Graphs.blank(2));
            assertThat(provider.cancel(mine)).isEqualTo(CancelResult.STOPPED);
            assertThat(provider.poll(others)).isInstanceOf(PollResult.Running.class);
            assertThat(lab.server.count("POST", "/interrupt")).isZero();
            assertThat(Lab.failed(provider, mine).kind()).isEqualTo(Failure.Kind.NOT_FOUND);
        }
    }

    @ParameterizedTest
    @EnumSource(Age.class)
    void a_job_that_is_done_or_failed_is_too_late_to_stop(Age age) {
        try (Lab lab = new Lab(age)) {
            Provider provider = lab.polling();
            assertThat(provider.cancel(Lab.submit(provider, Graphs.blank()))).isEqualTo(CancelResult.TOO_LATE);
            assertThat(provider.cancel(Lab.submit(provider, Graphs.failing(1)))).isEqualTo(CancelResult.TOO_LATE);
        }
    }

    @Test
    void a_server_that_has_jobs_and_cannot_stop_them_there_is_stopped_the_old_way() {
        try (Lab lab = new Lab(Age.NEW)) {
            lab.server.slow(graph -> true);
            lab.server.answer("POST", "/api/jobs/*/cancel", request -> Optional.of(Answer.status(404)));
            Provider provider = lab.polling();
            Operation operation = Lab.submit(provider, Graphs.blank());
            assertThat(provider.cancel(operation)).isEqualTo(CancelResult.STOPPED);
            assertThat(lab.server.count("POST", "/interrupt")).isEqualTo(1);
            assertThat(Lab.failed(provider, operation).kind()).isEqualTo(Failure.Kind.CANCELLED);
        }
    }

    @Test
    void a_job_that_stops_only_at_its_next_point_is_said_to_stop() {
        try (Lab lab = new Lab(Age.OLD)) {
            lab.server.slow(graph -> true);
            lab.server.answer("POST", "/interrupt", request -> Optional.of(Answer.status(200))); // not yet
            Provider provider = lab.polling();
            Operation operation = Lab.submit(provider, Graphs.blank());
            assertThat(provider.cancel(operation)).isEqualTo(CancelResult.STOPPED);
            assertThat(provider.poll(operation)).isInstanceOf(PollResult.Running.class);
        }
    }
}
