package dev.filmwright.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.dataset.AddedFile;
import dev.filmwright.dataset.Dataset;
import dev.filmwright.dataset.DatasetFile;
import dev.filmwright.dataset.DatasetFileType;
import dev.filmwright.dataset.DatasetFinding;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.DatasetReport;
import dev.filmwright.dataset.DatasetStatus;
import dev.filmwright.dataset.Datasets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {
    private static final String ANN = "ann";

    @TempDir
    private Path folder;

    private Filmwright library;
    private Datasets datasets;
    private DatasetId set;

    @BeforeEach
    void open() {
        library = Filmwright.builder(folder).discoverPlugins(false).open();
        datasets = library.datasets();
        set = datasets.create(ANN, "Mara", "headshots").id();
    }

    @AfterEach
    void close() {
        library.close();
    }

    private AddedFile add(String name, byte[] bytes) {
        return datasets.add(ANN, set, name, Samples.in(bytes));
    }

    private void caption(String name, String text) {
        datasets.add(ANN, set, name, Samples.in(text));
    }

    @Test
    void pictures_with_captions_are_ready_once_checked() {
        assertThat(datasets.get(ANN, set).status()).isEqualTo(DatasetStatus.CREATED);
        for (int i = 0; i < 10; i++) {
            add("mara-" + i + ".png", Samples.png(i));
            caption("mara-" + i + ".txt", "mrcs woman");
        }
        assertThat(datasets.get(ANN, set).status()).isEqualTo(DatasetStatus.UPLOADING);
        assertThat(datasets.complete(ANN, set).status()).isEqualTo(DatasetStatus.UPLOADED);

        DatasetReport report = datasets.validate(ANN, set);

        assertThat(report.findings()).isEmpty();
        assertThat(report.ready()).isTrue();
        assertThat(report.pictures()).isEqualTo(10);
        assertThat(report.captions()).isEqualTo(10);
        assertThat(datasets.get(ANN, set)).isEqualTo(report.dataset());
        assertThat(report.dataset().files()).isEqualTo(20);
    }

    @Test
    void a_picture_whose_bytes_are_there_is_not_added_again_and_the_file_that_has_them_is_named() {
        add("a.png", Samples.png(1));

        AddedFile again = add("b.png", Samples.png(1));

        assertThat(again.added()).isFalse();
        assertThat(again.file().name()).isEqualTo("a.png");
        assertThat(datasets.files(ANN, set)).hasSize(1);
        assertThat(datasets.get(ANN, set).files()).isEqualTo(1);
    }

    @Test
    void two_pictures_may_have_the_same_caption_and_one_can_go() throws IOException {
        caption("a.txt", "the same");
        caption("b.txt", "the same");
        datasets.remove(ANN, set, "a.txt");

        try (InputStream in = datasets.open(ANN, set, "b.txt")) {
            assertThat(in).hasContent("the same");
        }
    }

    @Test
    void what_a_file_holds_counts_not_what_its_name_says() {
        assertThatThrownBy(() -> add("a.jpg", Samples.png(1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("PNG")
                .hasMessageContaining("*.png");
        assertThatThrownBy(() -> add("a.txt", Samples.png(1))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> add("a.png", "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no PNG picture");
        assertThatThrownBy(() -> add("a.csv", new byte[] {'a', 0, 'b'}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> add("a.txt", new byte[0]))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no bytes");
        assertThat(datasets.files(ANN, set)).isEmpty();
        assertThat(stored()).isEmpty();
    }

    @Test
    void every_type_is_taken_by_its_extension_in_either_case() {
        add("a.JPG", Samples.picture("jpg", 512, 1));
        add("b.jpeg", Samples.picture("jpg", 512, 2));
        add("c.gif", Samples.picture("gif", 512, 3));
        caption("d.json", "{}");
        caption("e.csv", "a,b");

        assertThat(datasets.files(ANN, set))
                .extracting(DatasetFile::type)
                .containsExactly(
                        DatasetFileType.JPEG,
                        DatasetFileType.JPEG,
                        DatasetFileType.GIF,
                        DatasetFileType.JSON,
                        DatasetFileType.CSV);
    }

    @Test
    void names_that_are_paths_or_nothing_are_refused() {
        for (String name : List.of(
                "",
                "../a.png",
                "a/b.png",
                "a\\b.png",
                "C:a.png",
                ".png",
                "a.exe",
                "a",
                "nul.txt",
                "a\u0000.png",
                "x".repeat(201) + ".png")) {
            assertThatThrownBy(() -> add(name, Samples.png(1)))
                    .as(name)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("file");
        }
    }

    @Test
    void two_files_cannot_have_one_name() {
        add("a.png", Samples.png(1));
        add("b.png", Samples.png(2));

        assertThatThrownBy(() -> add("a.png", Samples.png(3))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> datasets.rename(ANN, set, "b.png", "a.png")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> datasets.rename(ANN, set, "b.png", "b.jpg")).isInstanceOf(InvalidInputException.class);
        assertThat(datasets.rename(ANN, set, "b.png", "c.png").name()).isEqualTo("c.png");
        assertThat(add("d.png", Samples.png(2)).file().name()).isEqualTo("c.png");
        assertThat(stored()).hasSize(2);
    }

    @Test
    void a_check_says_of_each_file_what_is_wrong_and_what_to_do() {
        add("a.png", Samples.png(1));
        add("a.jpg", Samples.picture("jpg", 512, 2));
        caption("a.txt", " \n");
        add("broken.png", java.util.Arrays.copyOf(Samples.png(3), 200));
        add("tiny.png", Samples.picture("png", 32, 4));
        add("small.gif", Samples.picture("gif", 300, 4));
        caption("alone.txt", "two\nlines");
        caption("bad.json", "{\"a\":");
        caption("bad.csv", "a,b\n1\n");

        DatasetReport report = datasets.validate(ANN, set);

        assertThat(report.ready()).isFalse();
        assertThat(report.dataset().status()).isEqualTo(DatasetStatus.ERROR);
        assertThat(report.findings())
                .extracting(finding -> finding.rule() + " " + finding.file().orElse(""))
                .containsExactlyInAnyOrder(
                        "stem-shared a.png",
                        "caption-empty a.txt",
                        "picture-broken broken.png",
                        "picture-tiny tiny.png",
                        "structure-broken bad.json",
                        "structure-broken bad.csv",
                        "few-pictures ",
                        "caption-missing broken.png",
                        "caption-missing tiny.png",
                        "caption-missing small.gif",
                        "picture-small small.gif",
                        "picture-gif small.gif",
                        "caption-alone alone.txt",
                        "caption-lines alone.txt");
        assertThat(report.findings())
                .extracting(DatasetFinding::severity)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.remedy()).isNotBlank());
    }

    @Test
    void an_empty_dataset_is_not_ready() {
        assertThatThrownBy(() -> datasets.complete(ANN, set)).isInstanceOf(ConflictException.class);
        assertThat(datasets.validate(ANN, set).findings())
                .extracting(DatasetFinding::rule)
                .containsExactly("no-picture");
    }

    @Test
    void a_change_makes_a_ready_dataset_one_to_be_checked_again() {
        add("a.png", Samples.png(1));
        assertThat(datasets.validate(ANN, set).ready()).isTrue();

        add("b.png", Samples.png(2));

        assertThat(datasets.get(ANN, set).status()).isEqualTo(DatasetStatus.UPLOADING);
        assertThat(datasets.describe(ANN, set, "Mara 2", "").name()).isEqualTo("Mara 2");
        assertThat(datasets.validate(ANN, set).ready()).isTrue();
    }

    @Test
    void bytes_that_a_crash_left_without_a_file_are_removed_and_lost_ones_are_reported() throws IOException {
        add("a.png", Samples.png(1));
        add("b.png", Samples.png(2));
        Path bytes = stored().get(0);
        Path orphan = bytes.resolveSibling("0".repeat(64) + ".png");
        Files.write(orphan, new byte[] {1});
        Files.write(bytes, new byte[] {1});
        Files.delete(stored().get(2));

        DatasetReport report = datasets.validate(ANN, set);

        assertThat(orphan).doesNotExist();
        assertThat(report.findings()).extracting(DatasetFinding::rule).contains("file-missing", "file-damaged");
    }

    @Test
    void what_is_deleted_is_gone_with_its_bytes() {
        add("a.png", Samples.png(1));

        datasets.delete(ANN, set);

        assertThat(stored()).isEmpty();
        assertThat(datasets.list(ANN, 10, Optional.empty())).isEmpty();
        assertThatThrownBy(() -> datasets.get(ANN, set)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void all_of_it_is_there_when_the_library_is_opened_again() {
        add("a.png", Samples.png(1));
        Dataset ready = datasets.validate(ANN, set).dataset();
        library.close();
        library = Filmwright.builder(folder).discoverPlugins(false).open();

        assertThat(library.datasets().get(ANN, set)).isEqualTo(ready);
        assertThat(library.datasets().files(ANN, set)).hasSize(1);
        assertThat(library.media().check().toString()).doesNotContain("datasets");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void to_another_owner_a_dataset_is_not_there_by_any_way() {
        add("a.png", Samples.png(1));
        DatasetId unknown = new DatasetId("01ARZ3NDEKTSV4RRFFQ69G5FAV");
        for (DatasetId id : List.of(set, unknown)) {
            List<ThrowingCallable> calls = List.of(
                    () -> datasets.get("bob", id),
                    () -> datasets.describe("bob", id, "mine", ""),
                    () -> datasets.add("bob", id, "b.png", Samples.in(Samples.png(1))),
                    () -> datasets.rename("bob", id, "a.png", "b.png"),
                    () -> datasets.remove("bob", id, "a.png"),
                    () -> datasets.complete("bob", id),
                    () -> datasets.validate("bob", id),
                    () -> datasets.delete("bob", id),
                    () -> datasets.files("bob", id),
                    () -> datasets.open("bob", id, "a.png"));
            for (ThrowingCallable call : calls) {
                assertThatThrownBy(call)
                        .isInstanceOf(NotFoundException.class)
                        .hasMessage("no dataset \"" + id + "\" in this library");
            }
        }
        assertThat(datasets.list("bob", 10, Optional.empty())).isEmpty();
        assertThat(datasets.files(ANN, set)).hasSize(1);
    }

    @Test
    void lists_are_the_owners_newest_first_by_pages() {
        DatasetId second = datasets.create(ANN, "Second", "").id();
        datasets.create("bob", "His", "");
        DatasetId third = datasets.create(ANN, "Third", "").id();

        assertThat(datasets.list(ANN, 2, Optional.empty()))
                .extracting(Dataset::id)
                .containsExactly(third, second);
        assertThat(datasets.list(ANN, 2, Optional.of(second)))
                .extracting(Dataset::id)
                .containsExactly(set);
        assertThatThrownBy(() -> datasets.list(ANN, 0, Optional.empty())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> datasets.create(" ", "x", "")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> datasets.create(ANN, "", "")).isInstanceOf(InvalidInputException.class);
    }

    private List<Path> stored() {
        try (Stream<Path> files =
                Files.exists(folder.resolve("datasets")) ? Files.walk(folder.resolve("datasets")) : Stream.empty()) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
