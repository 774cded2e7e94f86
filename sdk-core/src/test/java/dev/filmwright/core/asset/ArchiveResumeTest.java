package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.FilmwrightException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.ArchiveException;
import dev.filmwright.asset.ArchiveException.Reason;
import dev.filmwright.asset.ArchiveInfo;
import dev.filmwright.asset.ArchiveOptions;
import dev.filmwright.asset.ArchiveSelection;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.ImageOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveResumeTest extends LibraryFixture {
    @Test
    void an_export_that_was_stopped_goes_on_and_ends_as_if_it_had_not_been() throws IOException {
        fill();
        Path whole = export("whole.zip", ArchiveOptions.ofDefaults());
        for (int patience = 1; patience < 12; patience += 2) {
            int[] left = {patience};
            Path file = folder.resolve("out.zip");
            assertThatThrownBy(() -> export("out.zip", new ArchiveOptions(() -> left[0]-- == 0)))
                    .isInstanceOfSatisfying(
                            ArchiveException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
            assertThat(file).doesNotExist();
            assertThat(folder.resolve("out.zip.part")).exists();

            export("out.zip", ArchiveOptions.ofDefaults());

            assertThat(file).hasSameBinaryContentAs(whole);
            Files.delete(file);
        }
    }

    @Test
    void an_export_that_goes_on_sees_the_library_as_it_is_now() throws IOException {
        List<Asset> filled = fill();
        int[] left = {7};
        assertThatThrownBy(() -> export("out.zip", new ArchiveOptions(() -> left[0]-- == 0)))
                .isInstanceOf(ArchiveException.class);
        assets.delete(filled.get(0).id());

        Path file = export("out.zip", ArchiveOptions.ofDefaults());

        assertThat(file).hasSameBinaryContentAs(export("new.zip", ArchiveOptions.ofDefaults()));
    }

    @Test
    void a_picture_that_is_damaged_or_gone_is_named_and_no_archive_appears() throws IOException {
        Asset lamp = fill().get(1);
        String sha256 =
                library.media().find(lamp.images().get(0).media()).orElseThrow().sha256();
        Path picture = folder.resolve("assets/" + lamp.id() + "/" + sha256 + ".webp");
        byte[] bytes = Files.readAllBytes(picture);
        bytes[bytes.length / 2] ^= 1;
        Files.write(picture, bytes);

        assertDamaged(lamp);
        Files.delete(picture);
        assertDamaged(lamp);
        assertThat(folder.resolve("out.zip")).doesNotExist();
    }

    private void assertDamaged(Asset asset) {
        assertThatThrownBy(() -> export("out.zip", ArchiveOptions.ofDefaults()))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MEDIA_DAMAGED))
                .hasMessageContaining(asset.name());
    }

    @Test
    void progress_is_told_up_to_the_last_asset() {
        fill();
        List<Long> done = new ArrayList<>();
        ArchiveInfo info = assets.archives()
                .export(
                        folder.resolve("out.zip"),
                        ArchiveSelection.library(),
                        ArchiveOptions.ofDefaults(),
                        (step, count, total) -> {
                            done.add(count);
                            assertThat(total).isEqualTo(13);
                        });
        assertThat(done).isSorted().startsWith(0L).endsWith(13L);
        assertThat(info.assets()).isEqualTo(13);
    }

    @Test
    void a_place_where_no_file_can_be_is_refused() {
        assertThatThrownBy(() -> export("no/such/folder.zip", ArchiveOptions.ofDefaults()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("make the folder");
        assertThatThrownBy(() -> export(".", ArchiveOptions.ofDefaults())).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void an_asset_that_is_not_there_is_named() {
        ArchiveSelection nobody = ArchiveSelection.of(List.of(new AssetId("nobody")));
        assertThatThrownBy(() -> assets.archives()
                        .export(folder.resolve("x.zip"), nobody, ArchiveOptions.ofDefaults(), ProgressListener.NONE))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> assets.archives().inspect(folder.resolve("none.zip")))
                .isInstanceOf(FilmwrightException.class)
                .hasMessageContaining("none.zip");
    }

    private List<Asset> fill() {
        List<Asset> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(assets.addImage(prop("Lamp " + i).id(), Pictures.of(i * 0x333333), ImageOptions.ofDefaults()));
        }
        return all;
    }

    private Path export(String name, ArchiveOptions options) {
        Path file = folder.resolve(name);
        assets.archives().export(file, ArchiveSelection.library(), options, ProgressListener.NONE);
        return file;
    }
}
