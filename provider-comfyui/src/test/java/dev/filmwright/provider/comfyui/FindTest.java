package dev.filmwright.provider.comfyui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.ProviderException;
import dev.filmwright.provider.comfyui.fake.Age;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.testkit.http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A job is found again by the engine's key alone, and never done twice. */
@Timeout(120)
class FindTest {
    @ParameterizedTest
    @EnumSource(Age.class)
    void a_job_is_found_while_it_waits_and_runs_and_when_it_is_done(Age age) {
        try (Lab lab = new Lab(age)) {
            lab.server.hold();
            Provider provider = lab.polling();
            String key = Lab.key();
            assertThat(provider.find(key)).isEqualTo(new Lookup.Absent());
            Lookup found = new Lookup.Found(Lab.submit(provider, Lab.request(key, Graphs.blank())));
            assertThat(lab.polling().find(key)).isEqualTo(found);
            lab.server.begin();
            assertThat(lab.polling().find(key)).isEqualTo(found);
            lab.server.finish();
            assertThat(lab.polling().find(key)).isEqualTo(found);
            assertThat(provider.find(Lab.key())).isEqualTo(new Lookup.Absent());
        }
    }

    @ParameterizedTest
    @EnumSource(Age.class)
    void work_whose_answer_was_lost_is_not_done_twice_when_it_is_handed_over_again(Age age) {
        try (Lab lab = new Lab(age)) {
            Provider provider = lab.polling();
            String key = Lab.key();
            lab.server.loseTheNextAnswer(Answer.reset());
            assertThat(catchThrowableOfType(
                            ProviderException.class, () -> provider.submit(Lab.request(key, Graphs.blank()))))
                    .isNotNull();
            Operation operation = Lab.submit(lab.polling(), Lab.request(key, Graphs.blank()));
            assertThat(lab.server.taken()).isEqualTo(1);
            Lab.succeeded(provider, operation);
        }
    }

    @ParameterizedTest
    @EnumSource(Age.class)
    void a_job_that_failed_and_is_handed_over_again_is_not_answered_with_the_old_failure(Age age) {
        try (Lab lab = new Lab(age)) {
            Provider provider = lab.polling();
            String key = Lab.key();
            lab.server.ends("execution_error");
            Lab.failed(provider, Lab.submit(provider, Lab.request(key, Graphs.blank())));
            lab.server.ends("");
            lab.server.slow(graph -> true);
            Operation again = Lab.submit(provider, Lab.request(key, Graphs.blank()));
            assertThat(provider.poll(again)).isInstanceOf(PollResult.Running.class);
            lab.server.finish();
            Lab.succeeded(provider, again);
            assertThat(lab.server.taken()).isEqualTo(2);
        }
    }

    @Test
    void a_graph_that_was_taken_in_part_and_refused_is_not_found() {
        try (Lab lab = new Lab(Age.NEW)) {
            Provider provider = lab.polling();
            String key = Lab.key();
            String half = Graphs.blank()
                    .replaceFirst("}\\s*$", ", \"3\": {\"class_type\": \"PreviewImage\", \"inputs\": {}}}");
            Lab.rejected(provider, Lab.request(key, half));
            assertThat(provider.find(key)).isEqualTo(new Lookup.Absent());
        }
    }
}
