package dev.filmwright.provider.comfyui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.comfyui.fake.Age;
import dev.filmwright.spi.Provider;
import dev.filmwright.testkit.http.Answer;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A graph that a server does not take: which node, which input, what is wrong, and what helps. */
@Timeout(120)
class RefusalTest {
    private final Lab lab = new Lab(Age.NEW);
    private final Provider provider = lab.polling();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void a_model_file_that_is_missing_is_named_with_its_folder_and_those_that_are_there() {
        lab.server.install("other.safetensors");
        Failure failure = Lab.rejected(provider, Graphs.sampled("1"));
        assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure.message())
                .contains("node 4 (Base, CheckpointLoaderSimple), input ckpt_name")
                .contains("no file \"sdxl_base.safetensors\" in its folder models/checkpoints")
                .contains("[other.safetensors]");
        assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
        assertThat(failure.retryable()).isFalse();
    }

    @Test
    void a_node_that_is_not_installed_is_named_by_new_servers_and_by_old_ones() {
        for (Age age : Age.values()) {
            try (Lab other = new Lab(age)) {
                Failure failure = Lab.rejected(other.polling(), Graphs.blank().replace("EmptyImage", "NoSuch"));
                assertThat(failure.kind()).isEqualTo(Kind.UNSUPPORTED);
                assertThat(failure.message()).contains("node 1 (Blank, NoSuch)").contains("install the custom node");
            }
        }
    }

    @Test
    void a_graph_that_keeps_nothing_is_told_what_it_lacks() {
        Failure failure = Lab.rejected(
                provider,
                "{\"1\": {\"class_type\": \"EmptyImage\", \"inputs\": {\"width\": 8, \"height\": 8, \"batch_size\": 1}}}");
        assertThat(failure.message()).contains("add one such as SaveImage");
    }

    @Test
    void a_number_out_of_range_is_named_with_its_value() {
        lab.server.install("sdxl_base.safetensors");
        Failure failure = Lab.rejected(provider, Graphs.sampled("-1"));
        assertThat(failure.message()).contains("node 3 (KSampler), input seed").contains("it was given -1");
    }

    @Test
    void what_the_server_says_of_its_own_folders_is_not_repeated() {
        lab.server.answer(
                "POST",
                "/prompt",
                request -> Optional.of(Answer.json(
                        400,
                        "{\"error\": {\"type\": \"prompt_outputs_failed_validation\", \"message\": \"Prompt outputs failed\","
                                + " \"details\": \"\", \"extra_info\": {}}, \"node_errors\": {\"1\": {\"errors\": [{\"type\":"
                                + " \"custom_validation_failed\", \"message\": \"Custom validation failed\", \"details\":"
                                + " \"path - '/home/somebody/Comfy UI/x.png' and C:\\\\Comfy\\\\models\\\\y.pt\", \"extra_info\": {}}],"
                                + " \"dependent_outputs\": [], \"class_type\": \"EmptyImage\"}}}")));
        assertThat(Lab.rejected(provider, Graphs.blank()).message())
                .contains("(a place on the server)")
                .doesNotContain("somebody")
                .doesNotContain("models\\y");
    }

    @Test
    void a_circle_that_an_old_server_reports_without_nodes_is_told() {
        lab.server.answer(
                "POST",
                "/prompt",
                request -> Optional.of(Answer.json(
                        400,
                        "{\"error\": {\"type\": \"dependency_cycle\", \"message\": \"Dependency cycle\", \"details\":"
                                + " \"1 (ImageInvert) -> 2 (ImageInvert) -> 1 (ImageInvert)\", \"extra_info\": {}},"
                                + " \"node_errors\": []}")));
        assertThat(Lab.rejected(provider, Graphs.blank()).message()).contains("go round in a circle: 1 (ImageInvert)");
    }

    @Test
    void an_error_that_nobody_knows_yet_is_told_in_the_servers_words() {
        lab.server.answer(
                "POST",
                "/prompt",
                request -> Optional.of(Answer.json(
                        400,
                        "{\"error\": {\"type\": \"moon_phase\", \"message\": \"The moon is wrong\", \"details\": \"waxing\"},"
                                + " \"node_errors\": {}}")));
        Failure failure = Lab.rejected(provider, Graphs.blank());
        assertThat(failure.kind()).isEqualTo(Kind.INVALID_REQUEST);
        assertThat(failure.message()).contains("The moon is wrong, waxing");
    }

    @Test
    void a_page_of_a_proxy_is_not_taken_for_an_answer_of_the_server() {
        lab.server.answer(
                "POST", "/prompt", request -> Optional.of(Answer.text(400, "text/html", "<html>Bad Request</html>")));
        Failure failure = thrown();
        assertThat(failure.kind()).isEqualTo(Kind.INVALID_REQUEST);
        assertThat(failure.message()).contains("status 400").contains("page");
    }

    @Test
    void an_error_in_plain_text_leaves_it_open_whether_the_graph_was_taken() {
        lab.server.answer(
                "POST",
                "/prompt",
                request -> Optional.of(
                        Answer.text(500, "text/plain", "500 Internal Server Error\n\nServer got itself in trouble")));
        Failure failure = thrown();
        assertThat(failure.kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(failure.message()).contains("Server got itself in trouble");
    }

    @Test
    void a_graph_that_is_too_large_is_told_how_much_the_server_takes() {
        lab.server.maxUpload(100);
        Failure failure = thrown();
        assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(failure.message())
                .contains("more than the server takes at once (100 bytes)")
                .contains("--max-upload-size");
    }

    @Test
    void a_refusal_without_a_word_names_the_usual_cause() {
        lab.server.answer("POST", "/prompt", request -> Optional.of(Answer.status(403)));
        Failure failure = thrown();
        assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
        assertThat(failure.message()).contains("pass the Host header on");
    }

    @Test
    void a_redirect_is_not_followed_as_it_would_turn_the_graph_into_a_question() {
        lab.server.answer(
                "POST",
                "/prompt",
                request -> Optional.of(Answer.redirect(302, lab.server.http().uri("/prompt"))));
        assertThat(thrown().message()).contains("configure the address it leads to");
        assertThat(lab.server.count("GET", "/prompt")).isZero();
    }

    @Test
    void a_file_of_the_editor_is_refused_with_advice_before_it_is_sent() {
        Failure failure = Lab.rejected(provider, "{\"nodes\": [], \"links\": [], \"version\": 0.4}");
        assertThat(failure.message()).contains("Export (API)");
        assertThat(lab.server.http().requests()).isEmpty();
    }

    @Test
    void a_graph_of_many_faults_tells_the_first_ones() {
        StringBuilder errors = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            errors.append(i == 0 ? "" : ", ")
                    .append("\"")
                    .append(i)
                    .append("\": {\"errors\": [], \"class_type\": \"X\"}");
        }
        lab.server.answer(
                "POST",
                "/prompt",
                request -> Optional.of(
                        Answer.json("{\"prompt_id\": \"a\", \"number\": 1.0, \"node_errors\": {" + errors + "}}")));
        assertThat(Lab.rejected(provider, Graphs.blank()).message())
                .contains("node 0 (X): the server gave no reason")
                .contains("and 4 more");
    }

    private Failure thrown() {
        return catchThrowableOfType(ProviderException.class, () -> Lab.submit(provider, Graphs.blank()))
                .failure();
    }
}
