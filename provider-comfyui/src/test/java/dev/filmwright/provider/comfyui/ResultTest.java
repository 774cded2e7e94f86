package dev.filmwright.provider.comfyui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.comfyui.fake.Age;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.testkit.http.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came of a run. */
@Timeout(120)
class ResultTest {
    private final Lab lab = new Lab(Age.OLD);
    private final Provider provider = lab.polling();

    @AfterEach
    void close() {
        lab.close();
    }

    @ParameterizedTest
    @CsvSource({
        "SaveImage,        images,          output/filmwright/x_00001_.png,  image/png",
        "SaveAnimatedWEBP, images,          output/filmwright/x_00001_.webp, image/webp",
        "SaveWEBM,         images,          output/filmwright/x_00001_.webm, video/webm",
        "SaveVideo,        video,           output/filmwright/x_00001_.mp4,  video/mp4",
        "VHS_VideoCombine, images,          output/filmwright/x_00001_.mp4,  video/mp4",
        "SaveAudio,        audio,           output/filmwright/x_00001_.flac, audio/flac"
    })
    void every_kind_of_file_is_found_whatever_its_node_calls_it(String type, String input, String name, String media)
            throws IOException {
        Operation operation = Lab.submit(provider, graph(type, input));
        List<Output> outputs = Lab.succeeded(provider, operation).outputs();
        assertThat(outputs).containsExactly(new Output(name, new MediaType(media)));
        assertThat(Lab.download(provider, operation, outputs.get(0))).isNotEmpty();
    }

    @Test
    void a_text_is_an_output_and_is_fetched_from_the_history() throws IOException {
        Operation operation = Lab.submit(provider, graph("PreviewAny", "source"));
        Output text = Lab.succeeded(provider, operation).outputs().get(0);
        assertThat(text).isEqualTo(new Output("text/9/text/0", MediaType.TEXT));
        assertThat(new String(Lab.download(provider, operation, text), StandardCharsets.UTF_8))
                .isEqualTo("a word of 9");
        lab.server.restart();
        ProviderException gone =
                catchThrowableOfType(ProviderException.class, () -> Lab.download(provider, operation, text));
        assertThat(gone.failure().kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void previews_are_left_out_beside_files_that_are_kept_unless_they_are_asked_for() {
        String both = Graphs.blank()
                .replaceFirst(
                        "}\\s*$",
                        ", \"10\": {\"class_type\": \"PreviewImage\", \"inputs\": {\"images\": [\"1\", 0]}}}");
        Operation saved = Lab.submit(provider, both);
        assertThat(Lab.outputs(provider, saved)).containsExactly("output/filmwright/shot_00001_.png");
        Operation all = Lab.submit(provider, Lab.request(Lab.key(), both, wanted -> wanted.option("outputs", "all")));
        assertThat(Lab.outputs(provider, all))
                .containsExactly("output/filmwright/shot_00001_.png", "temp/ComfyUI_temp_abcde_00001_.png");
    }

    @Test
    void previews_are_the_result_of_a_graph_that_keeps_nothing_which_is_said() {
        PollResult.Succeeded result = Lab.succeeded(provider, Lab.submit(provider, graph("PreviewImage", "images")));
        assertThat(result.outputs()).hasSize(1);
        assertThat(result.warnings()).singleElement().asString().contains("keeps no file");
    }

    @Test
    void a_batch_is_so_many_outputs() {
        Operation operation = Lab.submit(provider, Graphs.blank().replace("\"batch_size\": 1", "\"batch_size\": 3"));
        assertThat(Lab.outputs(provider, operation))
                .containsExactly(
                        "output/filmwright/shot_00001_.png",
                        "output/filmwright/shot_00002_.png",
                        "output/filmwright/shot_00003_.png");
    }

    @Test
    void memory_that_runs_out_names_the_node_and_what_helps() {
        Failure failure = failing(
                "torch.cuda.OutOfMemoryError",
                "Allocation on device 0\nThis error means you ran out of memory on your GPU.");
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.message())
                .contains("node 2 (ImageInvert) ran out of memory")
                .contains("smaller");
    }

    @Test
    void a_model_file_that_is_broken_is_called_so() {
        Failure failure = failing(
                "safetensors._safetensors_rust.SafetensorError",
                "Error while deserializing header: header too small\n");
        assertThat(failure.kind()).isEqualTo(Kind.CORRUPT);
        assertThat(failure.message()).contains("fetch the file anew").contains("header too small");
    }

    @Test
    void a_node_that_fails_is_named_with_what_it_says_and_without_places_on_the_server() {
        Failure failure =
                failing("ValueError", "cannot read /srv/comfy/models/x/y.bin: it's gone\n  File \"C:\\Comfy\\a.py\"");
        assertThat(failure.kind()).isEqualTo(Kind.INVALID_REQUEST);
        assertThat(failure.message())
                .contains("node 2 (ImageInvert) failed: \"ValueError: cannot read (a place on the server)")
                .doesNotContain("/srv")
                .doesNotContain("Comfy\\")
                .doesNotContain("tensor(");
    }

    @Test
    void words_of_any_length_make_a_message_of_some() {
        assertThat(failing("ValueError", "x".repeat(100_000)).message()).hasSizeLessThan(1000);
    }

    @Test
    void a_run_without_any_output_says_why_that_may_be() {
        lab.server.ends("nothing");
        Failure failure = Lab.failed(provider, Lab.submit(provider, Graphs.blank()));
        assertThat(failure.kind()).isEqualTo(Kind.BAD_RESPONSE);
        assertThat(failure.message()).contains("made nothing").contains("SaveImage");
    }

    @Test
    void an_entry_without_status_or_meta_counts_by_what_it_made() {
        Operation operation = Lab.submit(provider, Graphs.blank());
        lab.server.answer(
                "GET",
                "/history/*",
                request -> Optional.of(Answer.json("{\"" + operation.value()
                        + "\": {\"prompt\": [0], \"status\": null, \"outputs\": {\"9\": {\"images\": [{\"filename\":"
                        + " \"a.png\", \"subfolder\": \"\", \"type\": \"output\"}, {\"filename\": \"\"}, \"no file\"],"
                        + " \"animated\": [false], \"odd\": 7}}}}")));
        assertThat(Lab.outputs(provider, operation)).containsExactly("output/a.png");
    }

    @Test
    void numbers_that_are_none_which_nodes_leave_in_graphs_are_passed_over() {
        Operation operation = Lab.submit(provider, Graphs.blank());
        lab.server.answer(
                "GET",
                "/history/*",
                request -> Optional.of(Answer.json("{\"" + operation.value()
                        + "\": {\"prompt\": [0, \"x\", {\"1\": {\"class_type\": \"A\", \"inputs\": {\"a\": Infinity},"
                        + " \"is_changed\": [NaN]}}, {}, [\"9\"]], \"status\": {\"status_str\": \"success\", \"completed\": true,"
                        + " \"messages\": [[\"execution_success\", {\"timestamp\": -Infinity}]]}, \"outputs\": {\"9\": {\"images\":"
                        + " [{\"filename\": \"a.png\", \"subfolder\": \"\", \"type\": \"output\"}]}}}}")));
        assertThat(Lab.outputs(provider, operation)).containsExactly("output/a.png");
    }

    @Test
    void names_of_files_are_only_ever_sent_back() throws IOException {
        Operation operation = Lab.submit(provider, Graphs.blank());
        lab.server.answer(
                "GET",
                "/history/*",
                request -> Optional.of(Answer.json("{\"" + operation.value()
                        + "\": {\"prompt\": [], \"status\": {\"status_str\": \"success\", \"completed\": true, \"messages\": []},"
                        + " \"outputs\": {\"9\": {\"images\": [{\"filename\": \"a b&type=input#ü.png\", \"subfolder\": \"x y\","
                        + " \"type\": \"output\"}, {\"filename\": \"p\", \"type\": \"elsewhere\"}]}}}}")));
        lab.server.answer("GET", "/view", request -> Optional.of(Answer.file("image/png", new byte[] {1, 2, 3})));
        Output output = Lab.succeeded(provider, operation).outputs().get(0);
        assertThat(Lab.download(provider, operation, output)).containsExactly(1, 2, 3);
        assertThat(lab.server.requests("GET", "/view").get(0).query())
                .contains("filename=a%20b%26type%3Dinput%23%C3%BC.png")
                .contains("subfolder=x%20y")
                .contains("type=output");
    }

    @Test
    void an_output_that_is_none_is_not_asked_for() {
        Operation operation = Lab.submit(provider, Graphs.blank());
        for (String name : List.of("", "output/", "../etc/passwd", "secret/x.png")) {
            ProviderException thrown = catchThrowableOfType(
                    ProviderException.class, () -> Lab.download(provider, operation, new Output(name, MediaType.PNG)));
            assertThat(thrown.failure().kind()).isEqualTo(Kind.NOT_FOUND);
        }
        assertThat(lab.server.count("GET", "/view")).isZero();
    }

    @Test
    void a_file_that_vanished_before_it_was_fetched_says_so() {
        Operation operation = Lab.submit(provider, Graphs.blank());
        Output output = Lab.succeeded(provider, operation).outputs().get(0);
        lab.server.clear("output");
        ProviderException thrown =
                catchThrowableOfType(ProviderException.class, () -> Lab.download(provider, operation, output));
        assertThat(thrown.failure().kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(thrown.failure().message()).contains("shot_00001_.png").contains("run it again");
    }

    private Failure failing(String exception, String message) {
        lab.server.slow(graph -> true);
        Operation operation = Lab.submit(provider, Graphs.blank());
        lab.server.fail("2", exception, message);
        return Lab.failed(provider, operation);
    }

    private static String graph(String type, String input) {
        return """
                {"1": {"class_type": "EmptyImage", "inputs": {"width": 8, "height": 8, "batch_size": 1, "color": 1}},
                 "9": {"class_type": "%s", "inputs": {"%s": ["1", 0], "filename_prefix": "filmwright/x"}}}
                """.formatted(type, input);
    }
}
