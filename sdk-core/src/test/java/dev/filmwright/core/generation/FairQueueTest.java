package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    private final FairQueue queue = new FairQueue();
    private final List<String> ran = new ArrayList<>();

    private void add(Work sort, int number) {
        for (int i = 0; i < number; i++) {
            String name = sort + " " + i;
            queue.add(sort, () -> ran.add(name));
        }
    }

    private void run(int number) {
        for (int i = 0; i < number; i++) {
            queue.take().run();
        }
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
        add(Work.STORE, 2);
        add(Work.SUBMIT, 2);

        run(6);

        assertThat(ran).contains("STORE 0", "STORE 1", "SUBMIT 0", "SUBMIT 1");
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
