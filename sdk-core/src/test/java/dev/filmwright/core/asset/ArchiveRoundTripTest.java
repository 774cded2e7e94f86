package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.ProgressListener;
import dev.filmwright.asset.ArchiveImportOptions;
import dev.filmwright.asset.ArchiveInfo;
import dev.filmwright.asset.ArchiveItem;
import dev.filmwright.asset.ArchiveItem.Outcome;
import dev.filmwright.asset.ArchiveOptions;
import dev.filmwright.asset.ArchiveReport;
import dev.filmwright.asset.ArchiveSelection;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.core.AssetsAndMedia;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.ImageOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class ArchiveRoundTripTest extends LibraryFixture {
    private static final int PRESETS = 8;

    @Test
    void a_library_comes_out_of_its_archive_as_it_went_in() throws IOException {
        Asset marcus = marcus();
        Asset lamp = prop("Lamp", "A red lamp.", "ship", "red");
        Asset copy = assets.duplicate(marcus.id());
        assets.addCategory("Boats");
        Path archive = export(assets, "all.zip");

        try (AssetsAndMedia other = new AssetsAndMedia(folder.resolve("other"))) {
            ArchiveReport report = imported(other.assets(), archive);

            assertThat(report.of(Outcome.ADDED)).isEqualTo(3);
            assertThat(report.of(Outcome.UNCHANGED)).isEqualTo(PRESETS);
            assertThat(report.complete()).isTrue();
            for (Asset asset : List.of(marcus, lamp, copy)) {
                assertThat(other.assets().get(asset.id())).isEqualTo(asset);
                assertThat(other.assets().versions().history(asset.id()))
                        .isEqualTo(assets.versions().history(asset.id()));
            }
            assertThat(other.assets().categories()).isEqualTo(assets.categories());
            assertThat(other.media().check().clean()).isTrue();
            assertThat(other.media().open(marcus.images().get(0).media()).readAllBytes())
                    .isEqualTo(
                            library.media().open(marcus.images().get(0).media()).readAllBytes());
            assertThat(export(other.assets(), "again.zip")).hasSameBinaryContentAs(archive);
            assertThat(imported(other.assets(), archive).of(Outcome.UNCHANGED)).isEqualTo(PRESETS + 3);
        }
    }

    @Test
    void an_archive_is_a_zip_that_others_can_read() throws IOException {
        marcus();
        Path archive = export(assets, "all.zip");
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                names.add(entry.getName());
                try (InputStream in = zip.getInputStream(entry)) {
                    assertThat(in.readAllBytes()).hasSize((int) entry.getSize());
                }
            }
        }
        assertThat(names).startsWith("filmwright.json", "categories.jsonl").endsWith("trailer.json");
        assertThat(names).contains("assets/000001.jsonl");
        assertThat(names).filteredOn(name -> name.startsWith("media/")).hasSize(6);
    }

    @Test
    void a_selection_holds_what_was_asked_for_and_its_categories() throws IOException {
        Asset marcus = marcus();
        prop("Lamp");
        Path archive = folder.resolve("some.zip");
        AssetQuery talent =
                AssetQuery.builder().category(Category.TALENT).withSidelined().build();

        ArchiveInfo info = assets.archives()
                .export(archive, ArchiveSelection.matching(talent), ArchiveOptions.ofDefaults(), ProgressListener.NONE);

        assertThat(info.assets()).isEqualTo(1);
        assertThat(info.versions()).isEqualTo(2);
        assertThat(info.media()).isEqualTo(2);
        assertThat(info.whole()).isFalse();
        assertThat(assets.archives().inspect(archive)).isEqualTo(info);
        Path chosen = folder.resolve("chosen.zip");
        assets.archives()
                .export(
                        chosen,
                        ArchiveSelection.of(List.of(marcus.id())),
                        ArchiveOptions.ofDefaults(),
                        ProgressListener.NONE);
        assertThat(chosen).hasSameBinaryContentAs(archive);
    }

    private Asset marcus() {
        Asset marcus = assets.create(AssetDraft.builder(Category.TALENT, "Marcus")
                .scope(Scope.of(new ProjectId("P1")))
                .description("A tall man.")
                .tag("lead")
                .attribute("look.hair", "bun")
                .profile(new Profile.Talent("tall", "30s", "lanky", "black", "", "calm", "coat", "low"))
                .build());
        marcus = assets.addImage(marcus.id(), Pictures.of(0xff0000), ImageOptions.ofDefaults());
        marcus = assets.addImage(
                marcus.id(),
                ImageSlot.SHEET_ACTION,
                Pictures.of(0xff00),
                ImageOptions.builder()
                        .keepOriginal(true)
                        .provenance("seed", "1")
                        .build());
        marcus = assets.update(
                marcus.id(),
                marcus.revision(),
                edit -> edit.fragment("paper", "ink").sidelined(true));
        return assets.versions()
                .create(marcus.id(), marcus.revision(), VersionStep.MINOR, "older", edit -> edit.name("Old Marcus"));
    }

    private Path export(AssetLibrary from, String name) throws IOException {
        Path archive = folder.resolve(name);
        from.archives().export(archive, ArchiveSelection.library(), ArchiveOptions.ofDefaults(), ProgressListener.NONE);
        assertThat(folder.resolve(name + ".part")).doesNotExist();
        assertThat(Files.size(archive)).isPositive();
        return archive;
    }

    private static ArchiveReport imported(AssetLibrary into, Path archive) {
        List<ArchiveItem> items = new ArrayList<>();
        ArchiveReport report = into.archives()
                .importFrom(archive, ArchiveImportOptions.ofDefaults(), items::add, ProgressListener.NONE);
        assertThat(items).filteredOn(item -> item.outcome() == Outcome.FAILED).isEmpty();
        return report;
    }
}
