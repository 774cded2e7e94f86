package dev.filmwright.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.MarkStore} must do. */
public abstract class MarkStoreContract extends StorageFixture {
    /** For subclasses. */
    protected MarkStoreContract() {}

    @Test
    void a_mark_is_set_once_and_for_all() {
        assertThat(reads.marks().has("seed.1")).isFalse();
        writes.marks().set("seed.1");
        writes.marks().set("seed.1");
        assertThat(reads.marks().has("seed.1")).isTrue();
        assertThat(reads.marks().has("SEED.1")).isFalse();
    }
}
