package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.spi.storage.UploadKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.UploadStore} must do. */
public abstract class UploadStoreContract extends StorageFixture {
    private static final UploadKey KEY = new UploadKey("paper", "aa", "png");
    private static final Instant LATER = NOON.plusSeconds(60);

    /** For subclasses. */
    protected UploadStoreContract() {}

    @Test
    void an_upload_is_found_by_backend_content_and_variant_together() {
        writes.uploads().put(KEY, "file-1", LATER);
        assertThat(reads.uploads().find(KEY, NOON)).contains("file-1");
        assertThat(reads.uploads().find(new UploadKey("other", "aa", "png"), NOON))
                .isEmpty();
        assertThat(reads.uploads().find(new UploadKey("paper", "bb", "png"), NOON))
                .isEmpty();
        assertThat(reads.uploads().find(new UploadKey("paper", "aa", "jpeg"), NOON))
                .isEmpty();
    }

    @Test
    void an_upload_ends_at_the_moment_it_expires() {
        writes.uploads().put(KEY, "file-1", LATER);
        assertThat(reads.uploads().find(KEY, LATER.minusMillis(1))).contains("file-1");
        assertThat(reads.uploads().find(KEY, LATER)).isEmpty();
    }

    @Test
    void a_later_upload_takes_the_place_of_an_earlier_one() {
        writes.uploads().put(KEY, "file-1", LATER);
        writes.uploads().put(KEY, "file-2", NOON.plusSeconds(5));
        assertThat(reads.uploads().find(KEY, NOON)).contains("file-2");
        assertThat(reads.uploads().find(KEY, NOON.plusSeconds(5))).isEmpty();
    }

    @Test
    void an_upload_that_never_expires_is_there_for_good() {
        writes.uploads().put(KEY, "file-1", Instant.MAX);
        assertThat(reads.uploads().find(KEY, Instant.parse("2999-01-01T00:00:00Z")))
                .contains("file-1");
        assertThat(writes.uploads().removeExpired(Instant.parse("2999-01-01T00:00:00Z")))
                .isZero();
    }

    @Test
    void what_has_expired_is_removed_and_counted() {
        UploadKey other = new UploadKey("other", "aa", "png");
        writes.uploads().put(KEY, "file-1", NOON);
        writes.uploads().put(other, "file-2", LATER);
        assertThat(writes.uploads().removeExpired(NOON)).isEqualTo(1);
        assertThat(reads.uploads().find(KEY, NOON.minusSeconds(1))).isEmpty();
        assertThat(reads.uploads().find(other, NOON)).contains("file-2");
    }

    @Test
    void an_upload_can_be_removed_and_one_that_is_not_there_too() {
        writes.uploads().put(KEY, "file-1", LATER);
        writes.uploads().remove(KEY);
        writes.uploads().remove(KEY);
        assertThat(reads.uploads().find(KEY, NOON)).isEmpty();
    }
}
