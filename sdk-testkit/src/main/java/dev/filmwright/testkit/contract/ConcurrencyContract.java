package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.NOON;
import static dev.filmwright.testkit.contract.Samples.prop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.Storage} must promise several threads. */
public abstract class ConcurrencyContract extends StorageFixture {
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    /** For subclasses. */
    protected ConcurrencyContract() {}

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void a_read_stays_on_one_state_while_another_thread_writes() {
        store(prop("Lamp"));
        storage.read(unit -> {
            assertThat(unit.marks().has("here")).isFalse();
            await(threads.submit(() -> {
                writes.marks().set("here");
                store(prop("Rope"));
            }));
            assertThat(unit.marks().has("here")).isFalse();
            assertThat(unit.assets().list(AssetQuery.all()).total()).isEqualTo(1);
            return null;
        });
        assertThat(reads.marks().has("here")).isTrue();
        assertThat(reads.assets().list(AssetQuery.all()).total()).isEqualTo(2);
    }

    @Test
    void what_is_not_committed_is_seen_by_nobody_else_and_holds_no_reader_up() {
        storage.run(unit -> {
            unit.marks().set("here");
            boolean seen = await(threads.submit(() -> reads.marks().has("here")));
            assertThat(seen).isFalse();
        });
        assertThat(reads.marks().has("here")).isTrue();
    }

    @Test
    void of_writes_at_the_same_time_none_is_lost() {
        Asset lamp = prop("Lamp");
        store(lamp);
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            all.add(threads.submit(() ->
                    IntStream.range(0, 10).forEach(i -> writes.assets().recordUse(List.of(lamp.id()), NOON))));
        }
        all.forEach(ConcurrencyContract::await);
        assertThat(stored(lamp.id()).usageCount()).isEqualTo(40);
    }

    @Test
    void actions_run_in_the_order_of_commits() {
        Asset lamp = prop("Lamp");
        store(lamp);
        List<Long> heard = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            all.add(threads.submit(() -> IntStream.range(0, 10)
                    .forEach(i -> storage.run(unit -> {
                        unit.assets().recordUse(List.of(lamp.id()), NOON);
                        long count = unit.assets().find(lamp.id()).orElseThrow().usageCount();
                        unit.afterCommit(() -> heard.add(count));
                    }))));
        }
        all.forEach(ConcurrencyContract::await);
        assertThat(heard)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void closing_waits_for_a_read_under_way() throws Exception {
        closingWaitsFor(wait -> storage.read(unit -> {
            wait.run();
            return unit.marks().has("here");
        }));
    }

    @Test
    void closing_waits_for_a_write_under_way() throws Exception {
        closingWaitsFor(wait -> storage.write(unit -> {
            wait.run();
            unit.marks().set("here");
            return false;
        }));
    }

    /** Runs work that waits where it is told to, and sees that closing waits for it. */
    private void closingWaitsFor(Predicate<Runnable> work) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try {
            Future<Boolean> result = threads.submit(() -> work.test(() -> {
                begun.countDown();
                await(goOn);
            }));
            await(begun);
            Future<?> closing = threads.submit(storage::close);
            assertThatThrownBy(() -> closing.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            goOn.countDown();
            assertThat(await(result)).isFalse();
            await(closing);
        } finally {
            goOn.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T await(Future<T> work) {
        try {
            return work.get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
