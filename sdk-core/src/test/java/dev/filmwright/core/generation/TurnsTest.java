package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final List<Integer> ran = new ArrayList<>();

    private void take(Turns turns, int number) {
        for (int i = 0; i < number; i++) {
            int which = i;
            turns.take(() -> ran.add(which));
        }
    }

    @Test
    void so_many_are_with_the_workers_at_a_time_and_the_others_follow_in_order() {
        Turns turns = new Turns(2, workers::add);
        take(turns, 5);
        assertThat(workers).hasSize(2);

        while (!workers.isEmpty()) {
            workers.remove().run();
            assertThat(workers).hasSizeLessThanOrEqualTo(2);
        }

        assertThat(ran).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void one_that_breaks_gives_its_turn_to_the_next() {
        Turns turns = new Turns(1, workers::add);
        turns.take(() -> {
            throw new IllegalStateException("broken");
        });
        take(turns, 1);

        assertThatThrownBy(() -> workers.remove().run()).isInstanceOf(IllegalStateException.class);
        workers.remove().run();

        assertThat(ran).containsExactly(0);
    }

    @Test
    void a_turn_that_nobody_waits_for_is_free_again() {
        Turns turns = new Turns(1, workers::add);
        take(turns, 1);
        workers.remove().run();
        take(turns, 1);

        assertThat(workers).hasSize(1);
    }
}
