package dev.filmwright.core.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.AssetId;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.PackagedFile;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPackagePage;
import dev.filmwright.dataset.TrainingPackageRecord;
import dev.filmwright.dataset.TrainingPackageReport;
import dev.filmwright.dataset.TrainingPackageRequest;
import dev.filmwright.dataset.TrainingSetting;
import dev.filmwright.dataset.TrainingSource;
import dev.filmwright.export.ExportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageTargetsTest extends PackingFixture {

    @ParameterizedTest
    @EnumSource
    void two_packages_of_the_same_are_equal_byte_for_byte(TrainingFormat format) throws IOException {
        boolean zips = Layouts.of(format).zips();
        TrainingPackageReport one = write(of(marcus, format).build(), zips ? "one.zip" : "one");
        TrainingPackageReport two = write(of(marcus, format).build(), zips ? "two.zip" : "two");

        assertThat(two.digest()).isEqualTo(one.digest());
        assertThat(two.files()).isEqualTo(one.files());
        if (zips) {
            assertThat(Files.mismatch(one.target(), two.target())).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void the_order_files_come_in_changes_no_byte(long seed) throws IOException {
        for (int i = 0; i < 12; i++) {
            datasets.picture("p" + i + ".png", DrawnPictures.png(64, 64, i % 5)).text("p" + i + ".txt", "number " + i);
        }
        Path one = write(ofDataset(TrainingFormat.KOHYA).build(), "one.zip").target();
        datasets.shuffle(seed);
        Path two = write(ofDataset(TrainingFormat.KOHYA).build(), "two.zip").target();

        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    @Test
    void the_digest_is_that_of_the_files_digests_as_sha256sum_writes_them() {
        TrainingPackageReport report = write(of(marcus, TrainingFormat.CIVITAI).build(), "c.zip");
        StringBuilder sums = new StringBuilder();
        unpacked(report.target())
                .forEach((name, bytes) ->
                        sums.append(Sha256.of(bytes)).append("  ").append(name).append('\n'));

        assertThat(report.digest()).isEqualTo(Sha256.of(sums.toString()));
        assertThat(report.bytes())
                .isEqualTo(
                        report.files().stream().mapToLong(PackagedFile::bytes).sum());
    }

    @Test
    void a_zip_file_that_is_there_is_replaced_and_a_folder_with_something_in_it_is_not() throws IOException {
        Files.createDirectories(out("full"));
        Files.writeString(out("old.zip"), "old");
        Files.writeString(out("full").resolve("mine.txt"), "mine");

        write(of(marcus, TrainingFormat.CIVITAI).build(), "old.zip");

        assertThat(unpacked(out("old.zip"))).hasSize(18);
        assertThatThrownBy(() -> write(of(marcus, TrainingFormat.CIVITAI).build(), "full"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("something already");
        assertThat(out("full").resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void an_empty_folder_is_filled() throws IOException {
        Files.createDirectories(out("empty"));

        assertThat(unpacked(write(of(marcus, TrainingFormat.CIVITAI).build(), "empty")
                        .target()))
                .hasSize(18);
    }

    @Test
    void a_picture_whose_bytes_changed_stops_it_and_leaves_nothing() throws IOException {
        datasets.picture("a.png", DrawnPictures.png(64, 64, 1)).picture("b.png", DrawnPictures.png(64, 64, 2));
        datasets.damage("b.png", DrawnPictures.png(64, 64, 3));

        for (String name : List.of("z.zip", "folder")) {
            assertThatThrownBy(() -> write(ofDataset(TrainingFormat.KOHYA).build(), name))
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("bytes it should have");
        }
        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whoever_listens_and_throws_leaves_nothing_behind() throws IOException {
        TrainingPackageRequest request = of(marcus, TrainingFormat.REPLICATE).build();
        int before = packages.history(marcus.id()).size();

        assertThatThrownBy(() -> packages.write(request, out("r.zip"), (step, done, total) -> {
                    if (done == 3) {
                        throw new IllegalStateException("stop");
                    }
                }))
                .hasMessage("stop");

        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertThat(left).isEmpty();
        }
        assertThat(packages.history(marcus.id())).hasSize(before);
    }

    @Test
    void progress_counts_the_pictures() {
        List<String> heard = new ArrayList<>();
        packages.write(
                of(marcus, TrainingFormat.STANDARD).build(),
                out("p.zip"),
                (step, done, total) -> heard.add(step + " " + done + "/" + total));

        assertThat(heard).hasSize(10).startsWith("pictures 0/9").endsWith("pictures 9/9");
    }

    @Test
    void what_was_packed_is_told_the_newest_first() {
        var ida = talent("Ida");
        TrainingPackageReport first = write(of(ida, TrainingFormat.CIVITAI).build(), "first.zip");
        TrainingPackageReport second =
                write(of(ida, TrainingFormat.KOHYA).set(TrainingSetting.RANK, 8).build(), "second.zip");

        List<TrainingPackageRecord> history = packages.history(ida.id());
        assertThat(history).extracting(TrainingPackageRecord::id).containsExactly(second.id(), first.id());
        TrainingPackageRecord newest = history.get(0);
        assertThat(newest.version()).contains(ida.version());
        assertThat(newest.format()).isEqualTo(TrainingFormat.KOHYA);
        assertThat(newest.trigger()).isEqualTo("mrcs");
        assertThat(newest.fileName()).isEqualTo("second.zip");
        assertThat(newest.files()).isEqualTo(second.files());
        assertThat(newest.digest()).isEqualTo(second.digest());
        assertThat(newest.settings()).containsEntry("rank", "8").containsEntry("learning rate", "1.0e-4");
        assertThat(newest.captions()).hasSize(9).containsKey("train/23_mrcs man/mrcs-0001.png");
        assertThat(newest.source()).isEqualTo(new TrainingSource.OfAsset(ida.id(), Optional.empty()));
        assertThat(packages.history(new AssetId("other"))).isEmpty();
    }

    @Test
    void the_history_of_a_dataset_is_its_owners() {
        datasets.picture("a.png", DrawnPictures.png(64, 64, 1));
        write(ofDataset(TrainingFormat.CIVITAI).build(), "d.zip");

        assertThat(packages.history(FakeDatasets.OWNER, FakeDatasets.ID))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.version()).isEmpty());
        assertThat(packages.history("somebody", FakeDatasets.ID)).isEmpty();
        assertThat(packages.history("", new DatasetId(FakeDatasets.OWNER + ":" + FakeDatasets.ID)))
                .isEmpty();
    }

    @Test
    void all_that_was_packed_is_told_page_by_page() {
        for (int i = 0; i < 3; i++) {
            write(of(marcus, TrainingFormat.CIVITAI).build(), "p.zip");
        }
        List<String> all = packages.history(Optional.empty(), 500).records().stream()
                .map(TrainingPackageRecord::id)
                .toList();
        List<String> paged = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            TrainingPackagePage page = packages.history(next, 2);
            page.records().forEach(record -> paged.add(record.id()));
            next = page.next();
        } while (next.isPresent());

        assertThat(paged).isEqualTo(all).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThatThrownBy(() -> packages.history(Optional.empty(), 0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void what_is_not_there_is_not_packed() {
        assertThatThrownBy(() -> packages.plan(TrainingPackageRequest.builder(
                                new TrainingSource.OfAsset(new AssetId("nobody"), Optional.empty()),
                                TrainingFormat.STANDARD)
                        .build()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> packages.plan(TrainingPackageRequest.builder(
                                new TrainingSource.OfDataset("somebody", FakeDatasets.ID), TrainingFormat.STANDARD)
                        .build()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_name_from_a_dataset_leads_nowhere() {
        datasets.picture("../../evil.png", DrawnPictures.png(64, 64, 1)).text("../../evil.txt", "mrcs");

        assertThat(unpacked(write(ofDataset(TrainingFormat.CIVITAI).build(), "safe")
                                .target())
                        .keySet())
                .containsExactly("mrcs-0001.png", "mrcs-0001.txt");
    }
}
