package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DecodeBudgetTest {
    private static final long MIB = 1 << 20;

    @Test
    void what_is_taken_together_never_exceeds_the_budget() throws Exception {
        DecodeBudget budget = new DecodeBudget(10 * MIB);
        AtomicLong taken = new AtomicLong();
        AtomicLong most = new AtomicLong();
        Thread[] threads = new Thread[6];
        for (int i = 0; i < threads.length; i++) {
            long wanted = (i + 1) * MIB;
            threads[i] = new Thread(() -> {
                for (int round = 0; round < 200; round++) {
                    try (DecodeBudget.Share share = budget.take(wanted)) {
                        most.accumulateAndGet(taken.addAndGet(share.bytes()), Math::max);
                        Thread.onSpinWait();
                        taken.addAndGet(-share.bytes());
                    }
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(most.get()).isPositive().isLessThanOrEqualTo(10 * MIB);
        assertThat(taken).hasValue(0);
    }

    @Test
    void a_picture_larger_than_the_budget_is_decoded_alone() throws Exception {
        DecodeBudget budget = new DecodeBudget(4 * MIB);
        CountDownLatch taken = new CountDownLatch(1);
        Thread huge;
        try (DecodeBudget.Share small = budget.take(1)) {
            huge = new Thread(() -> {
                try (DecodeBudget.Share all = budget.take(4000 * MIB)) {
                    assertThat(all.bytes()).isEqualTo(4 * MIB);
                    taken.countDown();
                }
            });
            huge.start();
            while (huge.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertThat(taken.getCount()).isEqualTo(1);
            assertThat(small.bytes()).isEqualTo(MIB);
        }
        huge.join();
        assertThat(taken.getCount()).isZero();
    }
}
