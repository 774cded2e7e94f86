package dev.filmwright.core.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.Attempt;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class VariantsTest extends AttemptFixture {

    @Test
    void variants_are_attempts_at_one_slot_that_differ_in_their_seeds_alone() throws InterruptedException {
        GenerationRequest request = request().label("shot", "SC010_SH0020").build();
        List<Job> jobs = attempts.startVariants(request, 5);
        await(jobs);

        assertThat(jobs).hasSize(5);
        assertThat(jobs)
                .extracting(job -> job.request().toBuilder().anySeed().build())
                .containsOnly(request);
        assertThat(jobs).extracting(job -> job.request().seed().orElseThrow()).doesNotHaveDuplicates();
        assertThat(jobs)
                .allSatisfy(
                        job -> assertThat(job.request().seed().orElseThrow()).isBetween(0L, (1L << 31) - 1));
        List<Attempt> made = attempts.of(FILM, SLOT);
        assertThat(made)
                .extracting(Attempt::id)
                .containsExactlyElementsOf(jobs.stream().map(Job::id).toList());
        assertThat(made).extracting(Attempt::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(made).allMatch(Attempt::usable);
    }

    @Test
    void the_first_takes_the_seed_that_was_asked_for_and_the_others_follow_it() {
        assertThat(attempts.startVariants(request().seed(7).build(), 3))
                .extracting(job -> job.request().seed())
                .containsExactly(OptionalLong.of(7), OptionalLong.of(8), OptionalLong.of(9));
        assertThat(attempts.startVariants(request().seed(Long.MAX_VALUE).build(), 3))
                .extracting(job -> job.request().seed())
                .containsExactly(OptionalLong.of(Long.MAX_VALUE), OptionalLong.of(0), OptionalLong.of(1));
    }

    @Test
    void a_second_start_with_the_same_key_starts_nothing() throws InterruptedException {
        GenerationRequest request = request().idempotencyKey("the harbour").build();
        List<Job> first = attempts.startVariants(request, 4);
        await(first);
        assertThat(attempts.startVariants(request, 4))
                .extracting(Job::id)
                .containsExactlyElementsOf(first.stream().map(Job::id).toList());
        assertThat(attempts.of(FILM, SLOT)).hasSize(4);
        assertThat(fake.requests()).hasSize(4);
    }

    @Test
    void what_cannot_be_done_starts_none_and_says_why() {
        assertThatThrownBy(() -> attempts.startVariants(request().build(), 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2 to 12");
        assertThatThrownBy(() -> attempts.startVariants(request().build(), 13))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> attempts.startVariants(request().slot("").build(), 4))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("slot");
        assertThatThrownBy(() -> attempts.startVariants(request(" ").build(), 4))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("prompt");
        assertThat(attempts.slots(FILM)).isEmpty();
    }
}
