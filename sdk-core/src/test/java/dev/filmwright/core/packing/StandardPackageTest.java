package dev.filmwright.core.packing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.dataset.PackagedFile;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPackageReport;
import java.nio.file.Files;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StandardPackageTest extends PackingFixture {

    @Test
    void holds_pictures_captions_config_and_metadata() {

        TrainingPackageReport report = write(of(marcus, TrainingFormat.STANDARD).build(), "marcus.zip");

        SortedMap<String, byte[]> files = unpacked(report.target());
        assertThat(files.keySet())
                .contains("config.json", "metadata.json", "images/mrcs-0001.png", "captions/mrcs-0001.txt")
                .hasSize(2 + 2 * 9);
        assertThat(report.files()).extracting(PackagedFile::name).containsExactlyElementsOf(files.keySet());
        assertThat(text(files, "captions/mrcs-0001.txt"))
                .isEqualTo("mrcs man, a close-up portrait, wearing a long grey raincoat, boots");
    }

    @Test
    void config_says_what_is_recommended_and_who_says_so() {
        JsonNode config = json(
                unpacked(write(of(marcus, TrainingFormat.STANDARD).build(), "m.zip")
                        .target()),
                "config.json");

        assertThat(config.path("steps").asInt()).isEqualTo(520);
        assertThat(config.path("resolution").asInt()).isEqualTo(1024);
        assertThat(config.path("learningRate").asDouble()).isEqualTo(1e-4);
        assertThat(config.path("arithmetic").asString())
                .isEqualTo("9 pictures × 23 repeats / batch of 4 = 52 steps × 10 epochs = 520 steps");
        assertThat(config.path("recommended"))
                .allSatisfy(value -> assertThat(value.path("source").asString()).isNotBlank());
    }

    @Test
    void metadata_tells_where_each_picture_comes_from() {
        JsonNode metadata = json(
                unpacked(write(of(marcus, TrainingFormat.STANDARD).build(), "m.zip")
                        .target()),
                "metadata.json");

        assertThat(metadata.path("assetVersion").asString())
                .isEqualTo(marcus.version().toString());
        assertThat(metadata.path("pictures")).hasSize(9);
        assertThat(metadata.path("pictures").path(1).path("slot").asString()).isEqualTo("SHEET_FRONT_FACE");
        assertThat(metadata.path("pictures").path(1).path("view").asString()).isEqualTo("front face");
    }

    @Test
    void a_folder_and_a_zip_file_hold_the_same() {
        TrainingPackageReport zip = write(of(marcus, TrainingFormat.STANDARD).build(), "m.zip");
        TrainingPackageReport folder = write(of(marcus, TrainingFormat.STANDARD).build(), "m");

        assertThat(Files.isDirectory(folder.target())).isTrue();
        assertThat(folder.digest()).isEqualTo(zip.digest());
        assertThat(unpacked(folder.target()).keySet())
                .isEqualTo(unpacked(zip.target()).keySet());
    }
}
