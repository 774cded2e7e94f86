package dev.filmwright.provider.comfyui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.InputRole;
import dev.filmwright.provider.comfyui.fake.Age;
import dev.filmwright.spi.Provider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that a graph reads are brought to the server once, and brought again if they are gone. */
@Timeout(120)
class UploadTest {
    private static final Picture PIER = new Picture(InputRole.SOURCE, "a pier");

    private final Lab lab = new Lab(Age.NEW);
    private final Provider provider = lab.polling();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void a_file_is_named_by_its_content_in_a_folder_of_our_own_and_the_name_the_server_gives_is_used() {
        lab.server.occupy("input", "filmwright", PIER.sha256().substring(0, 40) + ".png", "something else");
        Lab.submit(provider, Lab.request(Lab.key(), Graphs.changed(1), PIER));
        assertThat(lab.server.requests("POST", "/prompt").get(0).text())
                .contains("\"image\":\"filmwright/" + PIER.sha256().substring(0, 40) + " (1).png\"");
    }

    @Test
    void the_same_bytes_are_uploaded_once_by_each_provider_that_shares_the_memory() {
        Lab.submit(provider, Lab.request(Lab.key(), Graphs.changed(1), PIER));
        Lab.submit(provider, Lab.request(Lab.key(), Graphs.changed(2), PIER));
        Lab.submit(lab.polling(), Lab.request(Lab.key(), Graphs.changed(3), PIER));
        assertThat(lab.server.count("POST", "/upload/image")).isEqualTo(1);
        assertThat(lab.uploads.handles).hasSize(1);
    }

    @Test
    void each_server_gets_them() {
        Lab.submit(provider, Lab.request(Lab.key(), Graphs.changed(1), PIER));
        try (Lab other = new Lab(Age.NEW)) {
            other.uploads.handles.putAll(lab.uploads.handles);
            Lab.submit(other.polling(), Lab.request(Lab.key(), Graphs.changed(1), PIER));
            assertThat(other.server.count("POST", "/upload/image")).isEqualTo(1);
        }
    }

    @Test
    void a_file_that_somebody_threw_away_is_uploaded_once_more() {
        Lab.submit(provider, Lab.request(Lab.key(), Graphs.changed(1), PIER));
        lab.server.clear("input");
        var operation = Lab.submit(provider, Lab.request(Lab.key(), Graphs.changed(2), PIER));
        assertThat(lab.server.count("POST", "/upload/image")).isEqualTo(2);
        assertThat(Lab.outputs(provider, operation))
                .as("nothing of the part that the server took without the file")
                .containsExactly("output/filmwright/live_00002_.png", "text/8/text/0");
    }

    @Test
    void a_server_that_never_keeps_them_is_not_asked_for_ever() {
        lab.server.keepsNoUploads();
        Failure failure = Lab.rejected(provider, Lab.request(Lab.key(), Graphs.changed(1), PIER));
        assertThat(failure.message()).contains("node 2 (Source, LoadImage)").contains("Invalid image file");
        assertThat(lab.server.count("POST", "/upload/image")).isEqualTo(2);
    }

    @Test
    void a_file_that_is_too_large_is_told_with_the_limit_so_that_all_files_can_be_made_smaller() {
        lab.server.maxUpload(2000);
        Picture large = new Picture(InputRole.SOURCE, "x".repeat(3000));
        ProviderException thrown = catchThrowableOfType(
                ProviderException.class, () -> provider.submit(Lab.request(Lab.key(), Graphs.changed(1), large)));
        assertThat(thrown.failure().kind()).isEqualTo(Failure.Kind.TOO_LARGE);
        assertThat(thrown.failure().message())
                .contains("3000 bytes")
                .contains("(2000 bytes)")
                .contains("--max-upload-size");
    }

    @Test
    void what_was_made_of_a_file_for_the_backend_is_another_upload() {
        Picture smaller = new Picture(InputRole.SOURCE, "a pier", "jpeg-32x32-q85");
        Lab.submit(provider, Lab.request(Lab.key(), Graphs.changed(1), PIER));
        Lab.submit(provider, Lab.request(Lab.key(), Graphs.changed(2), smaller));
        assertThat(lab.server.count("POST", "/upload/image")).isEqualTo(2);
        assertThat(lab.server.requests("POST", "/prompt").get(1).text())
                .contains(smaller.sha256().substring(0, 40) + "-jpeg-32x32-q85.png");
    }

    @Test
    void a_mask_goes_to_the_node_that_reads_masks_where_white_is_what_changes() {
        String graph = """
                {"1": {"class_type": "LoadImageMask", "inputs": {"image": "m.png", "channel": "alpha"}},
                 "2": {"class_type": "LoadImage", "inputs": {"image": "s.png"}},
                 "9": {"class_type": "SaveImage", "inputs": {"images": ["2", 0], "filename_prefix": "x"}},
                 "10": {"class_type": "MaskPreview", "inputs": {"mask": ["1", 0]}}}
                """;
        Picture mask = new Picture(InputRole.MASK, "a mask");
        Lab.submit(provider, Lab.request(Lab.key(), graph, mask, PIER));
        String sent = lab.server.requests("POST", "/prompt").get(0).text();
        assertThat(sent)
                .contains("\"image\":\"filmwright/" + mask.sha256().substring(0, 40) + ".png\",\"channel\":\"red\"")
                .contains("\"2\":{\"class_type\":\"LoadImage\",\"inputs\":{\"image\":\"filmwright/"
                        + PIER.sha256().substring(0, 40));
    }

    @Test
    void an_option_says_which_file_goes_to_which_node() {
        String graph = """
                {"1": {"class_type": "LoadImage", "inputs": {"image": "a.png"}, "_meta": {"title": "Left"}},
                 "2": {"class_type": "LoadImage", "inputs": {"image": "b.png"}, "_meta": {"title": "Right"}},
                 "3": {"class_type": "ImageBatch", "inputs": {"image1": ["1", 0], "image2": ["2", 0]}},
                 "9": {"class_type": "SaveImage", "inputs": {"images": ["3", 0], "filename_prefix": "x"}}}
                """;
        Picture boat = new Picture(InputRole.SOURCE, "a boat");
        Lab.submit(
                provider, Lab.request(Lab.key(), graph, wanted -> wanted.option("Left.image", "input:2"), PIER, boat));
        assertThat(lab.server.requests("POST", "/prompt").get(0).text())
                .containsSubsequence(
                        "\"1\":{",
                        boat.sha256().substring(0, 40),
                        "\"2\":{",
                        PIER.sha256().substring(0, 40));
    }

    @Test
    void a_file_without_a_place_is_refused_before_anything_is_sent() {
        Failure failure = Lab.rejected(provider, Lab.request(Lab.key(), Graphs.blank(), PIER));
        assertThat(failure.message())
                .contains("inputs")
                .contains("no place left")
                .contains("input:1");
        assertThat(lab.server.http().requests()).isEmpty();
    }

    @Test
    void a_file_that_is_not_in_the_request_is_refused() {
        Failure failure = Lab.rejected(
                provider,
                Lab.request(Lab.key(), Graphs.changed(1), wanted -> wanted.option("Source.image", "input:2"), PIER));
        assertThat(failure.message()).contains("Source.image").contains("the request has 1 files");
    }
}
