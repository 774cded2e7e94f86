package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.JobId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LongCallTest {
    private static final JobId JOB = new JobId("job");

    private final List<LongCall> over = new ArrayList<>();
    private final LongCall call = LongCall.breakable(JOB, Instant.MAX, over::add);

    @AfterEach
    void leaveNoMark() {
        Thread.interrupted();
    }

    @Test
    void a_call_that_was_broken_off_before_is_not_made() {
        call.breakOff(LongCall.Reason.CANCELLED);

        assertThat(call.enter()).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void only_the_call_itself_is_interrupted() {
        assertThat(call.enter()).isTrue();
        call.breakOff(LongCall.Reason.LATE);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();

        call.leave();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void what_comes_after_the_call_is_left_alone() {
        call.enter();
        call.leave();
        call.breakOff(LongCall.Reason.CANCELLED);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(call.broken()).as("it is still to end as that").contains(LongCall.Reason.CANCELLED);
    }

    @Test
    void the_first_reason_counts() {
        call.breakOff(LongCall.Reason.LATE);
        call.breakOff(LongCall.Reason.CANCELLED);

        assertThat(call.broken()).contains(LongCall.Reason.LATE);
    }

    @Test
    void one_that_is_closed_is_not_broken_off_any_more() {
        call.close();
        call.breakOff(LongCall.Reason.CANCELLED);

        assertThat(call.broken()).isEmpty();
        assertThat(over).containsExactly(call);
    }

    @Test
    void a_brief_call_is_never_broken_off_and_leaves_the_threads_mark_as_it_is() {
        LongCall brief = LongCall.brief(JOB);
        brief.breakOff(LongCall.Reason.CANCELLED);
        assertThat(brief.enter()).isTrue();
        Thread.currentThread().interrupt();
        brief.leave();

        assertThat(brief.broken()).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
