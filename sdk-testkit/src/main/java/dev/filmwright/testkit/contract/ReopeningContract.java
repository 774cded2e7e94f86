package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.picture;
import static dev.filmwright.testkit.contract.Samples.prop;
import static dev.filmwright.testkit.contract.Samples.showing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.media.MediaFile;
import org.junit.jupiter.api.Test;

/** What a {@link dev.filmwright.spi.storage.Storage} that outlasts the process must still know when it is opened again. */
public abstract class ReopeningContract extends StorageFixture {
    /** For subclasses. */
    protected ReopeningContract() {}

    @Test
    void what_was_written_is_there_and_what_failed_is_not() {
        MediaFile file = picture();
        store(file);
        Asset lamp = showing(prop("Lamp", "Brass.", "ship"), AssetImage.of(file.id(), ImageSlot.PRIMARY));
        store(lamp);
        assertThatThrownBy(() -> storage.run(unit -> {
                    unit.assets().insert(prop("Rope"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        reopen();
        assertThat(reads.assets().list(AssetQuery.all()).assets()).containsExactly(lamp);
        assertThat(reads.assets().search("lamp", AssetQuery.all()).assets()).containsExactly(lamp);
        assertThat(reads.media().find(file.id())).contains(file);
        assertThat(reads.categories().all()).isEqualTo(Category.SYSTEM);
    }

    @Test
    void a_cursor_goes_on_where_it_stood() {
        store(prop("Anchor"), prop("Buoy"), prop("Crane"));
        AssetPage first = reads.assets().list(AssetQuery.builder().limit(2).build());
        reopen();
        assertThat(reads.assets()
                        .list(AssetQuery.builder()
                                .limit(2)
                                .cursor(first.next().orElseThrow())
                                .build())
                        .assets())
                .extracting(Asset::name)
                .containsExactly("Crane");
    }

    private void reopen() {
        storage.close();
        storage = open(folder);
        reads = Units.reading(storage);
        writes = Units.writing(storage);
    }
}
