package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    private static final long SHORT = 1;
    private static final long LONG = 100;

    private final FairQueue queue = new FairQueue();
    private final List<String> ran = new ArrayList<>();

    private void add(Work sort, int number) {
        for (int i = 0; i < number; i++) {
            String name = sort + " " + i;
            queue.add(sort, () -> ran.add(name));
        }
    }

    /** Runs so many, of which each takes as long as its sort does. */
    private void run(int number) {
        for (int i = 0; i < number; i++) {
            FairQueue.Taken taken = queue.take();
            taken.step().run();
            queue.had(taken.sort(), taken.sort() == Work.STORE ? LONG : SHORT);
        }
    }

    private long ran(Work sort) {
        return ran.stream().filter(name -> name.startsWith(sort.name())).count();
    }

    @Test
    void a_sort_keeps_its_order() {
        add(Work.POLL, 3);
        run(3);

        assertThat(ran).containsExactly("POLL 0", "POLL 1", "POLL 2");
    }

    @Test
    void thousands_of_one_sort_hold_up_none_of_the_others() {
        add(Work.POLL, 10_000);
        run(100);
        add(Work.STORE, 2);
        add(Work.SUBMIT, 2);

        run(6);

        assertThat(ran).contains("STORE 0", "SUBMIT 0", "SUBMIT 1");
    }

    @Test
    void sorts_share_the_time_not_the_number() {
        add(Work.POLL, 1000);
        add(Work.STORE, 1000);

        run(303);

        assertThat(ran(Work.STORE)).isEqualTo(3);
        assertThat(ran(Work.POLL)).isEqualTo(300);
    }

    @Test
    void a_sort_that_did_not_want_the_workers_does_not_get_them_alone_later() {
        for (int i = 0; i < 500; i++) {
            add(Work.STORE, 1);
            run(1);
        }
        add(Work.POLL, 10_000);
        add(Work.STORE, 1000);
        run(1010);

        assertThat(ran(Work.STORE)).isBetween(508L, 512L);
    }

    @Test
    void a_sort_that_waits_alone_has_every_turn() {
        add(Work.OTHER, 4);
        run(4);

        assertThat(ran).hasSize(4);
    }

    @Test
    void nobody_takes_from_an_empty_one() {
        assertThatThrownBy(queue::take).isInstanceOf(IllegalStateException.class);
    }
}
