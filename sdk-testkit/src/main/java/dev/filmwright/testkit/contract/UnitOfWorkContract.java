package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.prop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.LibraryException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.TagCount;
import dev.filmwright.media.MediaFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.Storage} and its units of work must promise one thread. */
public abstract class UnitOfWorkContract extends StorageFixture {
    /** For subclasses. */
    protected UnitOfWorkContract() {}

    @Test
    void work_gives_its_result_which_may_be_none() {
        String written = storage.write(unit -> "written");
        String read = storage.read(unit -> "read");
        @Nullable String nothingWritten = storage.<@Nullable String>write(unit -> null);
        @Nullable String nothingRead = storage.<@Nullable String>read(unit -> null);
        assertThat(List.of(written, read)).containsExactly("written", "read");
        assertThat(nothingWritten).isNull();
        assertThat(nothingRead).isNull();
    }

    @Test
    void work_that_throws_changes_nothing_whatever_it_did_and_throws_the_same() {
        Asset lamp = prop("Lamp", "brass", "ship");
        MediaFile file = Samples.picture();
        store(lamp);
        for (Throwable problem : List.of(new IllegalStateException("no"), new AssertionError("no"))) {
            assertThatThrownBy(() -> storage.run(unit -> {
                        unit.marks().set("here");
                        unit.media().insert(file);
                        unit.assets().insert(prop("Rope", "", "ship"));
                        unit.assets().delete(lamp.id());
                        unit.categories().put(new Category("new", "New", false));
                        Problems.sneak(problem);
                    }))
                    .isSameAs(problem);
        }
        assertThat(reads.marks().has("here")).isFalse();
        assertThat(reads.media().find(file.id())).isEmpty();
        assertThat(reads.assets().list(AssetQuery.all()).assets()).containsExactly(lamp);
        assertThat(reads.assets().search("rope", AssetQuery.all()).assets()).isEmpty();
        assertThat(reads.tags().counts("", 9)).containsExactly(new TagCount("ship", 1));
        assertThat(reads.categories().all()).isEqualTo(Category.SYSTEM);
        writes.marks().set("works on");
        assertThat(reads.marks().has("works on")).isTrue();
    }

    @Test
    void a_call_that_a_store_refuses_undoes_the_work_before_it() {
        Asset lamp = prop("Lamp");
        store(lamp);
        assertThatThrownBy(() -> storage.run(unit -> {
                    unit.marks().set("here");
                    unit.assets().insert(lamp);
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(reads.marks().has("here")).isFalse();
    }

    @Test
    void work_sees_what_it_changed() {
        Asset lamp = prop("Lamp", "brass", "ship");
        storage.run(unit -> {
            unit.assets().insert(lamp);
            assertThat(unit.assets().find(lamp.id())).contains(lamp);
            assertThat(unit.assets().list(AssetQuery.all()).total()).isEqualTo(1);
            assertThat(unit.assets().search("lamp", AssetQuery.all()).assets()).containsExactly(lamp);
            assertThat(unit.tags().counts("", 9)).containsExactly(new TagCount("ship", 1));
            unit.assets().delete(lamp.id());
            assertThat(unit.assets().list(AssetQuery.all()).total()).isZero();
        });
    }

    @Test
    void work_that_only_reads_cannot_change_anything() {
        assertThatThrownBy(() -> storage.read(unit -> {
                    unit.marks().set("here");
                    return null;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(reads.marks().has("here")).isFalse();
    }

    @Test
    void a_write_inside_a_unit_of_work_is_refused_instead_of_blocking() {
        assertThatThrownBy(() ->
                        storage.run(outer -> storage.run(inner -> inner.marks().set("x"))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> storage.read(outer -> storage.write(inner -> 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(reads.marks().has("x")).isFalse();
        writes.marks().set("free again");
        assertThat(reads.marks().has("free again")).isTrue();
    }

    @Test
    void a_read_inside_a_write_sees_what_was_written() {
        boolean seen = storage.write(unit -> {
            unit.marks().set("here");
            return storage.read(inner -> inner.marks().has("here"));
        });
        assertThat(seen).isTrue();
    }

    @Test
    void reads_may_be_nested_as_deep_as_you_like() {
        assertThat(nested(40)).isEqualTo(40);
    }

    private int nested(int depth) {
        return depth == 0 ? 0 : 1 + storage.read(unit -> nested(depth - 1));
    }

    @Test
    void actions_run_in_order_after_the_work_and_once() {
        List<String> heard = new ArrayList<>();
        storage.run(unit -> {
            unit.afterCommit(() -> heard.add("first"));
            unit.marks().set("here");
            unit.afterCommit(() -> heard.add("second"));
            assertThat(heard).isEmpty();
        });
        assertThat(heard).containsExactly("first", "second");
        writes.marks().set("there");
        assertThat(heard).hasSize(2);
    }

    @Test
    void actions_of_work_that_failed_do_not_run() {
        List<String> heard = new ArrayList<>();
        assertThatThrownBy(() -> storage.run(unit -> {
                    unit.afterCommit(() -> heard.add("never"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThatThrownBy(() -> storage.read(unit -> {
                    unit.afterCommit(() -> heard.add("never"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        writes.marks().set("here");
        assertThat(heard).isEmpty();
    }

    @Test
    void actions_of_a_read_run_when_it_is_done_or_with_the_write_it_is_in() {
        List<String> heard = new ArrayList<>();
        storage.read(unit -> {
            unit.afterCommit(() -> heard.add("read"));
            return storage.read(inner -> {
                inner.afterCommit(() -> heard.add("inner"));
                return heard.size();
            });
        });
        assertThat(heard).containsExactly("read", "inner");
        heard.clear();
        storage.run(unit -> {
            storage.read(inner -> {
                inner.afterCommit(() -> heard.add("inside a write"));
                return null;
            });
            assertThat(heard).isEmpty();
        });
        assertThat(heard).containsExactly("inside a write");
    }

    @Test
    void an_action_that_throws_undoes_nothing_and_keeps_no_other_from_its_turn() {
        List<String> heard = new ArrayList<>();
        storage.run(unit -> {
            unit.marks().set("here");
            unit.afterCommit(() -> {
                throw new IllegalStateException("an action's own trouble");
            });
            unit.afterCommit(() -> heard.add("second"));
        });
        assertThat(heard).containsExactly("second");
        assertThat(reads.marks().has("here")).isTrue();
    }

    @Test
    void a_closed_storage_says_so_and_closes_twice() {
        storage.close();
        storage.close();
        assertThatThrownBy(() -> storage.read(unit -> 1))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> storage.write(unit -> 1))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("closed");
    }
}
