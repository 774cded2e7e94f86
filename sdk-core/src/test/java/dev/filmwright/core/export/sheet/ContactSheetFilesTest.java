package dev.filmwright.core.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.export.ContactSheetOptions;
import dev.filmwright.export.ContactSheetOptions.Thumbnails;
import dev.filmwright.export.ExportReport;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContactSheetFilesTest extends SheetFixture {
    private static final ContactSheetOptions BESIDE =
            ContactSheetOptions.ofDefaults().withThumbnails(Thumbnails.BESIDE);

    @Test
    void thumbnails_beside_the_page_are_linked_by_a_path_that_leads_to_them() throws IOException {
        pictured(asset(Category.PROPS, "Flag", ""), Color.RED);
        pictured(asset(Category.PROPS, "Other flag", ""), Color.GREEN);
        pictured(asset(Category.PROPS, "The same flag", ""), Color.RED);
        Path file = folder.resolve("100% a#b?.html");

        ExportReport report = library.contactSheets().write(AssetQuery.all(), file, BESIDE, ProgressListener.NONE);

        List<String> links = SheetFile.read(file, report).texts("//img/@src");
        assertThat(links).hasSize(3);
        assertThat(links.get(0)).isEqualTo(links.get(2)).isNotEqualTo(links.get(1));
        for (String link : links) {
            assertThat(Path.of(folder.toUri().resolve(URI.create(link)))).isNotEmptyFile();
        }
        assertThat(report.files()).containsExactly(file, folder.resolve("100% a#b?_files"));
    }

    @Test
    void a_folder_of_thumbnails_that_is_there_is_added_to() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("sheet_files")).resolve("mine.txt");
        Files.writeString(mine, "mine");
        pictured(asset(Category.PROPS, "Flag", ""), Color.RED);

        sheet(AssetQuery.all(), BESIDE);
        sheet(AssetQuery.all(), BESIDE);

        assertThat(mine).hasContent("mine");
        try (Stream<Path> thumbnails = Files.walk(folder.resolve("sheet_files"))) {
            assertThat(thumbnails.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void a_page_that_cannot_be_finished_leaves_the_old_one() throws IOException {
        asset(Category.PROPS, "Flag", "");
        Files.writeString(file(), "old");
        ProgressListener failing = (step, done, total) -> {
            throw new IllegalStateException("enough");
        };

        assertThatThrownBy(() -> library.contactSheets()
                        .write(AssetQuery.all(), file(), ContactSheetOptions.ofDefaults(), failing))
                .isInstanceOf(IllegalStateException.class);

        assertThat(file()).hasContent("old");
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactlyInAnyOrder(file(), folder.resolve("library"));
        }
    }

    @Test
    void a_folder_or_a_place_below_a_file_is_refused() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "mine");

        refused(folder, "name a file in it");
        refused(taken.resolve("sheet.html"), "is a file: name a folder");
        refused(Path.of(""), "name a file in it");
        assertThat(taken).hasContent("mine");
        assertThatThrownBy(() -> ContactSheetOptions.ofDefaults().withTitle(" "))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("title");
    }

    private void refused(Path file, String remedy) {
        assertThatThrownBy(() -> library.contactSheets()
                        .write(AssetQuery.all(), file, ContactSheetOptions.ofDefaults(), ProgressListener.NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(remedy);
    }
}
