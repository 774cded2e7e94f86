package dev.filmwright.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.spi.MediaStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link MediaStore} must do. Extend it and say how yours is opened.
 *
 * <p>Keys begin with {@code assets/} or {@code productions/}, as those of a library do.
 */
public abstract class MediaStoreContract {
    private static final String LAMP = "assets/lamp/ab12.webp";

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @TempDir
    Path folder;

    private MediaStore store;

    /** For subclasses. */
    protected MediaStoreContract() {}

    /**
     * Opens the store to be tested.
     *
     * @param folder a folder of the test's own, empty at first; a store that needs none leaves it alone
     * @return an open store, empty at first; closed by the test
     */
    protected abstract MediaStore open(Path folder) throws IOException;

    @BeforeEach
    void openStore() throws IOException {
        store = open(folder);
    }

    @AfterEach
    void closeStore() {
        threads.shutdownNow();
        store.close();
    }

    @Test
    void an_empty_store_has_nothing() throws IOException {
        assertThat(store.keys("")).isEmpty();
        assertThat(store.keys("assets/")).isEmpty();
        assertThat(store.exists(LAMP)).isFalse();
        assertThatThrownBy(() -> store.open(LAMP)).isInstanceOf(NoSuchFileException.class);
        store.delete(LAMP);
    }

    @Test
    void a_file_that_was_put_in_is_there_and_has_left_the_temporary_folder() throws IOException {
        byte[] bytes = new byte[1 << 20];
        new Random(7).nextBytes(bytes);
        Path part = part(bytes);
        store.put(new TreeMap<>(Map.of(LAMP, part)));
        assertThat(store.exists(LAMP)).isTrue();
        assertThat(bytes(LAMP)).isEqualTo(bytes);
        assertThat(part).doesNotExist();
        assertThat(store.exists("assets/lamp")).as("a folder is no file").isFalse();
    }

    @Test
    void an_empty_file_is_a_file() throws IOException {
        put(LAMP, "");
        assertThat(store.exists(LAMP)).isTrue();
        assertThat(bytes(LAMP)).isEmpty();
    }

    @Test
    void several_files_are_put_in_together() throws IOException {
        store.put(new TreeMap<>());
        Path first = part("first".getBytes(UTF_8));
        Path second = part("second".getBytes(UTF_8));
        store.put(new TreeMap<>(Map.of(LAMP, first, "productions/film/cd34.json", second)));
        assertThat(text(LAMP)).isEqualTo("first");
        assertThat(text("productions/film/cd34.json")).isEqualTo("second");
        assertThat(first).doesNotExist();
        assertThat(second).doesNotExist();
    }

    @Test
    void a_key_that_is_there_keeps_its_file_and_the_new_one_is_removed() throws IOException {
        put(LAMP, "first");
        Path second = part("second".getBytes(UTF_8));
        Path other = part("other".getBytes(UTF_8));
        store.put(new TreeMap<>(Map.of(LAMP, second, "assets/lamp/ef56.webp", other)));
        assertThat(text(LAMP)).isEqualTo("first");
        assertThat(text("assets/lamp/ef56.webp")).isEqualTo("other");
        assertThat(second).doesNotExist();
    }

    @Test
    void deleting_takes_one_file_and_may_be_repeated() throws IOException {
        put(LAMP, "lamp");
        put("assets/lamp/ab12_thumb.webp", "thumb");
        store.delete(LAMP);
        store.delete(LAMP);
        assertThat(store.exists(LAMP)).isFalse();
        assertThatThrownBy(() -> store.open(LAMP)).isInstanceOf(NoSuchFileException.class);
        assertThat(store.keys("")).containsExactly("assets/lamp/ab12_thumb.webp");
        store.delete("assets/lamp/ab12_thumb.webp");
        put(LAMP, "again");
        assertThat(text(LAMP)).isEqualTo("again");
    }

    @Test
    void keys_come_in_order_by_what_they_begin_with() throws IOException {
        List<String> keys = List.of(
                "assets/a-b/1.webp", "assets/a/1.webp", "assets/a/1_thumb.webp", "assets/ab/2", "productions/a/1.webp");
        for (String key : List.of(keys.get(3), keys.get(0), keys.get(4), keys.get(2), keys.get(1))) {
            put(key, key);
        }
        assertThat(store.keys("")).isEqualTo(keys);
        assertThat(store.keys("assets/")).isEqualTo(keys.subList(0, 4));
        assertThat(store.keys("assets/a")).isEqualTo(keys.subList(0, 4));
        assertThat(store.keys("assets/a/")).isEqualTo(keys.subList(1, 3));
        assertThat(store.keys("assets/a/1_")).containsExactly("assets/a/1_thumb.webp");
        assertThat(store.keys("assets/none/")).isEmpty();
        assertThat(store.keys("a")).isEqualTo(keys.subList(0, 4));
    }

    @Test
    void a_copy_is_a_file_of_its_own() throws IOException {
        put(LAMP, "lamp");
        put("assets/rope/there.webp", "rope");
        store.copy(new TreeMap<>(Map.of("productions/film/copy.webp", LAMP, "assets/rope/there.webp", LAMP)));
        store.copy(new TreeMap<>());
        assertThat(text("productions/film/copy.webp")).isEqualTo("lamp");
        assertThat(text("assets/rope/there.webp")).as("what is there stays").isEqualTo("rope");
        store.delete(LAMP);
        assertThat(text("productions/film/copy.webp")).isEqualTo("lamp");
        assertThatThrownBy(() -> store.copy(new TreeMap<>(Map.of("assets/rope/x.webp", LAMP))))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(store.exists("assets/rope/x.webp")).isFalse();
        assertThat(store.temporary()).isEmptyDirectory();
    }

    @Test
    void folders_are_listed_one_level_down_in_order() throws IOException {
        assertThat(store.folders("assets")).isEmpty();
        for (String key : List.of("assets/b/1.webp", "assets/a/2.webp", "assets/b/3.webp", "productions/c/4.webp")) {
            put(key, key);
        }
        assertThat(store.folders("assets")).containsExactly("assets/a", "assets/b");
        assertThat(store.folders("productions")).containsExactly("productions/c");
    }

    @Test
    void tidying_harms_nothing_that_is_used() throws IOException {
        put(LAMP, "lamp");
        Path part = part("being written".getBytes(UTF_8));
        store.tidy(Duration.ofDays(1));
        assertThat(text(LAMP)).isEqualTo("lamp");
        assertThat(part).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "lamp.webp",
                "/etc/passwd",
                "../outside.webp",
                "assets/../../outside.webp",
                "assets/lamp/../../../outside.webp",
                "assets/./lamp.webp",
                "assets//lamp.webp",
                "assets/lamp/",
                "assets\\lamp\\x.webp",
                "C:/assets/x.webp",
                "assets/lamp/x\u0000.webp",
                "assets/la mp/x.webp",
                "assets/lamp/.webp",
                "assets/lamp/x\n.webp",
                "~/assets/x",
                "assets/lämp/x.webp"
            })
    void an_odd_key_is_refused_and_nothing_is_touched(String key) throws IOException {
        Path part = part("x".getBytes(UTF_8));
        assertThatThrownBy(() -> store.put(new TreeMap<>(Map.of(key, part)))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.open(key)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.exists(key)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.delete(key)).isInstanceOf(IOException.class);
        assertThat(part).hasContent("x");
        assertThat(store.keys("")).isEmpty();
    }

    @Test
    void of_many_that_put_the_same_key_one_wins_and_the_others_leave_nothing() throws Exception {
        List<Path> parts = new ArrayList<>();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Path part = part(("writer " + i).repeat(5000).getBytes(UTF_8));
            parts.add(part);
            all.add(threads.submit(() -> {
                store.put(new TreeMap<>(Map.of(LAMP, part)));
                return null;
            }));
        }
        await(all);
        assertThat(text(LAMP)).matches("(writer \\d+)\\1{4999}");
        assertThat(parts).noneMatch(Files::exists);
    }

    @Test
    void a_reader_meets_a_file_whole_or_not_at_all() throws Exception {
        byte[] bytes = new byte[300_000];
        AtomicBoolean done = new AtomicBoolean();
        Future<Integer> reading = threads.submit(() -> {
            int met = 0;
            while (!done.get() || met == 0) {
                try (InputStream in = store.open(LAMP)) {
                    assertThat(in.readAllBytes()).hasSameSizeAs(bytes);
                    met++;
                } catch (NoSuchFileException e) {
                    Thread.onSpinWait();
                }
            }
            return met;
        });
        for (int i = 0; i < 50; i++) {
            store.put(new TreeMap<>(Map.of(LAMP, part(bytes))));
            if (i < 49) {
                store.delete(LAMP);
            }
        }
        done.set(true);
        assertThat(reading.get(20, TimeUnit.SECONDS)).isPositive();
    }

    @Test
    void neighbours_can_be_put_in_while_others_are_deleted() throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            String key = "assets/lamp/%d.webp".formatted(thread);
            all.add(threads.submit(() -> {
                for (int i = 0; i < 50; i++) {
                    put(key, "lamp");
                    assertThat(text(key)).isEqualTo("lamp");
                    store.delete(key);
                }
                put(key, "last");
                return null;
            }));
        }
        await(all);
        assertThat(store.keys("")).hasSize(4);
    }

    @Test
    void the_temporary_folder_is_empty_after_opening_again_and_the_files_are_not_in_it() throws IOException {
        put(LAMP, "lamp");
        assertThat(store.temporary()).isEmptyDirectory();
        part("left by a crash".getBytes(UTF_8));
        store.close();
        store.close();
        store = open(folder);
        assertThat(store.temporary()).isEmptyDirectory();
    }

    private Path part(byte[] bytes) throws IOException {
        return Files.write(store.temporary().resolve(UUID.randomUUID() + ".part"), bytes);
    }

    private void put(String key, String text) throws IOException {
        store.put(new TreeMap<>(Map.of(key, part(text.getBytes(UTF_8)))));
    }

    private byte[] bytes(String key) throws IOException {
        try (InputStream in = store.open(key)) {
            return in.readAllBytes();
        }
    }

    private String text(String key) throws IOException {
        return new String(bytes(key), UTF_8);
    }

    private static void await(List<Future<?>> all) throws Exception {
        for (Future<?> one : all) {
            one.get(20, TimeUnit.SECONDS);
        }
    }
}
