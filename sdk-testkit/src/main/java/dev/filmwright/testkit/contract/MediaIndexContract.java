package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.NOON;
import static dev.filmwright.testkit.contract.Samples.id;
import static dev.filmwright.testkit.contract.Samples.picture;
import static dev.filmwright.testkit.contract.Samples.prop;
import static dev.filmwright.testkit.contract.Samples.showing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.LibraryException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionLabel;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.storage.VersionStore.Superseded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.MediaIndex} must do. */
public abstract class MediaIndexContract extends StorageFixture {
    private static final MediaOwner LAMP = MediaOwner.asset("lamp");
    private static final MediaOwner FILM = MediaOwner.production("lamp");

    /** For subclasses. */
    protected MediaIndexContract() {}

    @Test
    void a_file_comes_back_as_it_was_put_in() {
        MediaFile picture = picture(LAMP);
        MediaFile clip = new MediaFile(
                new MediaId(id("M")), FILM, MediaType.PNG, Optional.empty(), 1L << 40, "ff00", false, NOON);
        assertThat(insert(picture)).isEqualTo(picture);
        assertThat(insert(clip)).isEqualTo(clip);
        assertThat(reads.media().find(picture.id())).contains(picture);
        assertThat(reads.media().find(clip.id())).contains(clip);
        assertThat(reads.media().find(FILM, "ff00")).contains(clip);
        assertThat(reads.media().find(LAMP, "ff00")).isEmpty();
        assertThat(reads.media().find(new MediaId("gone"))).isEmpty();
    }

    @Test
    void equal_bytes_of_one_owner_are_one_file_and_of_two_owners_two() {
        MediaFile first = insert(file(LAMP, "aa", NOON));
        assertThat(insert(file(LAMP, "aa", NOON.plusSeconds(1)))).isEqualTo(first);
        MediaFile other = insert(file(FILM, "aa", NOON));
        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(reads.media().of(LAMP)).containsExactly(first);
    }

    @Test
    void the_files_of_an_owner_come_oldest_first() {
        MediaFile late = insert(file(LAMP, "aa", NOON.plusSeconds(2)));
        MediaFile early = insert(file(LAMP, "bb", NOON));
        MediaFile lateToo = insert(file(LAMP, "cc", NOON.plusSeconds(2)));
        insert(file(FILM, "dd", NOON));
        assertThat(reads.media().of(LAMP)).containsExactly(early, late, lateToo);
        assertThat(reads.media().of(MediaOwner.asset("nobody"))).isEmpty();
    }

    @Test
    void a_deleted_file_is_returned_once_and_can_be_put_in_again() {
        MediaFile file = insert(file(LAMP, "aa", NOON));
        assertThat(delete(file.id())).contains(file);
        assertThat(delete(file.id())).isEmpty();
        assertThat(reads.media().find(file.id())).isEmpty();
        assertThat(reads.media().find(LAMP, "aa")).isEmpty();
        assertThat(insert(file)).isEqualTo(file);
    }

    @Test
    void a_file_that_an_older_version_shows_is_not_deleted() {
        MediaFile file = insert(picture(LAMP));
        Asset lamp = showing(prop("Lamp"), AssetImage.of(file.id(), ImageSlot.PRIMARY));
        store(lamp);
        Superseded old = new Superseded(lamp.id(), new VersionLabel(new Version(0, 9, 0), "", NOON), lamp.content());
        writes.versions().add(old);
        assertThatThrownBy(() -> delete(file.id())).isInstanceOf(LibraryException.class);
        assertThat(reads.media().find(file.id())).contains(file);
        assertThat(stored(lamp.id())).isEqualTo(lamp);
        writes.assets().delete(lamp.id());
        assertThat(delete(file.id())).contains(file);
    }

    @Test
    void a_walk_meets_every_file_once_in_order_of_id() {
        List<MediaFile> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(insert(file(i % 2 == 0 ? LAMP : FILM, "a" + i, NOON.minusSeconds(i))));
        }
        List<MediaFile> walked = new ArrayList<>();
        List<MediaFile> page = after(Optional.empty(), 3);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            walked.addAll(page);
            page = after(Optional.of(page.get(page.size() - 1).id()), 3);
        }
        assertThat(walked).isEqualTo(all);
    }

    private static MediaFile file(MediaOwner owner, String sha256, Instant created) {
        MediaFile like = picture(owner);
        return new MediaFile(
                like.id(), owner, like.type(), like.size(), like.bytes(), sha256, like.hasThumbnail(), created);
    }

    private MediaFile insert(MediaFile file) {
        return writes.media().insert(file);
    }

    private Optional<MediaFile> delete(MediaId id) {
        return writes.media().delete(id);
    }

    private List<MediaFile> after(Optional<MediaId> last, int limit) {
        return reads.media().after(last, limit);
    }
}
