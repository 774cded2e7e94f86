package dev.filmwright.core.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.lifecycle.Sharing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two storages that share a database. */
@Timeout(300)
class WriteTurnTest {
    private static final int WRITES = 50;

    @TempDir
    Path folder;

    @Test
    void who_writes_all_the_time_leaves_the_other_its_turn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (SqliteStorage one = open("one", true);
                SqliteStorage two = open("two", false)) {
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                String name = "t" + thread;
                SqliteStorage mine = thread % 2 == 0 ? one : two;
                done.add(threads.submit(() -> {
                    for (int i = 0; i < WRITES; i++) {
                        String mark = name + "-" + i;
                        mine.run(unit -> unit.marks().set(mark));
                    }
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
            for (int thread = 0; thread < 4; thread++) {
                for (int i = 0; i < WRITES; i++) {
                    String mark = "t" + thread + "-" + i;
                    assertThat(one.<Boolean>read(unit -> unit.marks().has(mark)))
                            .isTrue();
                    assertThat(two.<Boolean>read(unit -> unit.marks().has(mark)))
                            .isTrue();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void an_interrupt_stops_no_write_and_is_not_lost() {
        try (SqliteStorage storage = open("one", true)) {
            Thread.currentThread().interrupt();
            storage.run(unit -> unit.marks().set("written"));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(storage.<Boolean>read(unit -> unit.marks().has("written")))
                    .isTrue();
        }
    }

    private SqliteStorage open(String name, boolean first) {
        return SqliteStorage.open(folder.resolve("library.db"), new Sharing(true, first, folder.resolve(name)));
    }
}
