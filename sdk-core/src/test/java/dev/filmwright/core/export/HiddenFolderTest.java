package dev.filmwright.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiddenFolderTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_that_a_crash_left_is_removed_with_all_that_is_in_it() throws IOException {
        Path left = Files.createDirectory(folder.resolve(".export-left"));
        Files.writeString(left.resolve("timeline.edl"), "half");

        HiddenFolder.removeStale(folder);

        assertThat(left).doesNotExist();
    }

    @Test
    void a_folder_in_use_stays() throws IOException {
        try (HiddenFolder used = HiddenFolder.in(folder)) {
            HiddenFolder.removeStale(folder);

            assertThat(used.path()).isDirectory();
        }
    }

    @Test
    void a_closed_folder_is_gone_and_others_files_are_not_touched() throws IOException {
        Path mine = Files.writeString(folder.resolve(".exported"), "mine");
        HiddenFolder used = HiddenFolder.in(folder);
        Files.writeString(used.path().resolve("shots.csv"), "half");

        used.close();
        HiddenFolder.removeStale(folder);

        assertThat(folder).isDirectoryContaining(path -> path.equals(mine));
        assertThat(used.path()).doesNotExist();
    }
}
