package dev.filmwright.provider.comfyui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.InputRole;
import dev.filmwright.provider.comfyui.fake.Age;
import dev.filmwright.provider.comfyui.fake.ComfyServer;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.testkit.http.ReceivedRequest;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules that servers, as they are, impose on whoever talks to them: one test for each, by its number. */
@Timeout(120)
class ComfyRulesTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void rule_1_a_proxy_before_the_server_gets_its_path_and_its_headers_on_calls_and_on_the_socket() throws Exception {
        try (Lab lab = new Lab(ComfyServer.behind("/comfy/gpu1", Age.NEW))) {
            Provider provider = lab.open(Map.of(
                    "headers",
                    "X-Proxy-Key: planted-key-1\nCookie: session=planted; lang=en",
                    "token",
                    "planted-token-2"));
            Operation operation = Lab.submit(provider, Graphs.blank());
            Lab.download(
                    provider,
                    operation,
                    Lab.succeeded(provider, operation).outputs().get(0));
            assertThat(lab.server.requests("GET", "/ws")).hasSize(1);
            assertThat(lab.server.http().unexpected()).isEmpty();
            assertThat(lab.server.http().requests())
                    .allMatch(request -> request.carries("planted-key-1"))
                    .allMatch(request -> request.carries("session=planted; lang=en"))
                    .allMatch(request -> request.carries("Bearer planted-token-2"));
        }
    }

    @Test
    void rule_2_every_route_goes_below_a_prefix_and_those_of_jobs_stay_where_they_are() {
        try (Lab lab = new Lab(Age.NEW)) {
            lab.server.hold();
            Provider provider = lab.open(Map.of("prefix", "api"));
            Operation operation = Lab.submit(provider, Graphs.blank());
            provider.poll(operation);
            provider.cancel(operation);
            assertThat(lab.server.http().requests())
                    .extracting(ReceivedRequest::path)
                    .allMatch(path -> path.startsWith("/api/") && !path.startsWith("/api/api/"))
                    .contains("/api/prompt", "/api/ws", "/api/jobs/" + operation.value());
        }
    }

    @Test
    void rule_3_a_graph_is_sent_as_an_object_of_nodes_with_inputs() {
        try (Lab lab = new Lab(Age.NEW)) {
            Provider provider = lab.polling();
            Lab.submit(provider, Graphs.blank());
            assertThat(lab.server.requests("POST", "/prompt").get(0).text())
                    .contains("\"prompt\":{\"1\":{\"class_type\":\"EmptyImage\",\"inputs\":{\"width\":64");
            Failure failure = Lab.rejected(provider, Graphs.blank().replace("\"inputs\"", "\"input\""));
            assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID_REQUEST);
            assertThat(lab.server.count("POST", "/prompt"))
                    .as("the server would say 'inputs', KeyError")
                    .isEqualTo(1);
        }
    }

    @Test
    void rule_4_ids_are_our_own_and_the_socket_stands_before_the_graph_is_sent() {
        try (Lab lab = new Lab(Age.NEW)) {
            Operation operation = Lab.submit(lab.open(), Graphs.blank());
            assertThat(UUID.fromString(operation.value())).hasToString(operation.value());
            ReceivedRequest prompt = lab.server.requests("POST", "/prompt").get(0);
            assertThat(prompt.text()).contains("\"prompt_id\":\"" + operation.value() + "\"");
            assertThat(prompt.text())
                    .contains(
                            "\"client_id\":\"" + lab.server.sockets().clients().get(0) + "\"");
            assertThat(lab.server.http().requests())
                    .extracting(ReceivedRequest::path)
                    .containsSubsequence("/ws", "/prompt");
        }
    }

    @Test
    void rule_4_an_old_server_that_chooses_ids_itself_is_followed() throws Exception {
        try (Lab lab = new Lab(Age.ANCIENT)) {
            Provider provider = lab.open();
            String key = Lab.key();
            lab.server.slow(graph -> true);
            Operation operation = Lab.submit(provider, Lab.request(key, Graphs.blank()));
            assertThat(lab.server.requests("POST", "/prompt").get(0).text()).doesNotContain(operation.value());
            assertThat(provider.poll(operation)).isInstanceOf(PollResult.Running.class);
            lab.server.finish();
            Lab.succeeded(provider, operation);
            assertThat(Lab.submit(provider, Lab.request(key, Graphs.blank())))
                    .as("it is found by its key, which is with the job")
                    .isEqualTo(operation);
            assertThat(lab.server.taken()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Age.class)
    void rule_5_nothing_is_ever_sent_as_null(Age age) {
        try (Lab lab = new Lab(age)) {
            Lab.submit(lab.polling(), Graphs.blank());
            assertThat(lab.server.requests("POST", "/prompt").get(0).text()).doesNotContain("null");
        }
    }

    @ParameterizedTest
    @EnumSource(Age.class)
    void rule_6_a_graph_that_is_taken_in_part_is_a_failure_and_the_part_is_stopped(Age age) {
        try (Lab lab = new Lab(age)) {
            lab.server.slow(graph -> true);
            Provider provider = lab.polling();
            String half = Graphs.blank()
                    .replaceFirst("}\\s*$", ", \"3\": {\"class_type\": \"PreviewImage\", \"inputs\": {}}}");
            Failure failure = Lab.rejected(provider, half);
            assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID_REQUEST);
            assertThat(failure.message())
                    .contains("node 3 (PreviewImage), input images")
                    .contains("missing");
            assertThat(lab.server.taken()).isEqualTo(1);
            assertThat(lab.server.busy()).as("the part it took").isFalse();
        }
    }

    @Test
    void rule_7_success_told_before_the_history_has_it_ends_nothing() throws Exception {
        try (Lab lab = new Lab(Age.OLD)) {
            lab.server.slow(graph -> true);
            Provider provider = lab.open();
            String key = Lab.key();
            Operation operation = Lab.submit(provider, Lab.request(key, Graphs.blank()));
            lab.server.tellSuccessBeforeItsTime();
            assertThat(lab.seen.await(progress -> progress.doing().equals("Blank")))
                    .isTrue();
            assertThat(provider.poll(operation)).isInstanceOf(PollResult.Running.class);
            lab.server.finish();
            assertThat(lab.seen.await(progress -> progress.doing().equals("done")))
                    .isTrue();
            Lab.succeeded(provider, operation);
        }
    }

    @ParameterizedTest
    @EnumSource(Age.class)
    void rule_8_an_empty_history_means_that_it_waits_or_runs_or_is_lost_which_the_queue_tells(Age age) {
        try (Lab lab = new Lab(age)) {
            lab.server.hold();
            Provider provider = lab.polling();
            Operation operation = Lab.submit(provider, Graphs.blank());
            assertThat(provider.poll(operation)).isInstanceOf(PollResult.Running.class);
            lab.server.begin();
            assertThat(provider.poll(operation)).isInstanceOf(PollResult.Running.class);
            lab.server.restart();
            Failure failure = Lab.failed(provider, operation);
            assertThat(failure.kind()).isEqualTo(Failure.Kind.NOT_FOUND);
            assertThat(failure.message()).contains("lost");
        }
    }

    @ParameterizedTest
    @EnumSource(Age.class)
    void rule_9_a_job_that_somebody_deletes_before_it_begins_is_lost_although_nobody_tells(Age age) {
        try (Lab lab = new Lab(age)) {
            lab.server.hold();
            Provider provider = lab.open();
            Operation operation = Lab.submit(provider, Graphs.blank());
            lab.server.delete(operation.value());
            assertThat(Lab.failed(provider, operation).kind()).isEqualTo(Failure.Kind.NOT_FOUND);
            assertThat(lab.seen.progress()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Age.class)
    void rule_10_the_same_graph_again_names_the_old_files_and_says_so_if_they_are_gone(Age age) {
        try (Lab lab = new Lab(age)) {
            Provider provider = lab.polling();
            var first = Lab.outputs(provider, Lab.submit(provider, Graphs.blank()));
            assertThat(Lab.outputs(provider, Lab.submit(provider, Graphs.blank())))
                    .isEqualTo(first);
            lab.server.clear("output");
            Failure failure = Lab.failed(provider, Lab.submit(provider, Graphs.blank()));
            assertThat(failure.kind()).isEqualTo(Failure.Kind.NOT_FOUND);
            assertThat(failure.message()).contains("cache").contains("Change a seed, or free the server's memory");
        }
    }

    @Test
    void rule_11_what_is_told_of_jobs_of_others_is_passed_over() throws Exception {
        try (Lab lab = new Lab(Age.NEW)) {
            lab.server.slow(graph -> true);
            Provider provider = lab.open();
            String key = Lab.key();
            Lab.submit(provider, Lab.request(key, Graphs.blank()));
            lab.server.sockets().text("", "executing", "{\"node\": \"77\", \"prompt_id\": \"somebody-elses\"}");
            lab.server.sockets().text("", "progress", "{\"value\": 1, \"max\": 2, \"prompt_id\": \"somebody-elses\"}");
            lab.server.finish();
            assertThat(lab.seen.await(progress -> progress.doing().equals("done")))
                    .isTrue();
            assertThat(lab.seen.progress())
                    .allMatch(progress -> progress.key().equals(key))
                    .noneMatch(progress -> progress.doing().contains("77"));
        }
    }

    @Test
    void rule_12_each_provider_has_one_socket_and_a_name_of_its_own() throws Exception {
        try (Lab lab = new Lab(Age.NEW)) {
            Provider one = lab.open();
            Provider other = lab.open();
            Lab.submit(one, Graphs.blank(1));
            Lab.submit(one, Graphs.blank(2));
            Lab.submit(other, Graphs.blank(3));
            assertThat(lab.server.sockets().await(2, 2, LONG)).isTrue();
            assertThat(lab.server.sockets().clients()).hasSize(2).doesNotHaveDuplicates();
        }
    }

    @Test
    void rule_13_ids_of_nodes_are_texts_and_may_hold_colons() {
        try (Lab lab = new Lab(Age.NEW)) {
            Provider provider = lab.polling();
            String colons = Graphs.blank().replace("\"1\"", "\"574:592\"").replace("\"2\"", "\"574:593\"");
            Operation operation = Lab.submit(
                    provider, Lab.request(Lab.key(), colons, wanted -> wanted.option("574:592.width", "128")));
            assertThat(Lab.outputs(provider, operation)).containsExactly("output/filmwright/shot_00001_.png");
            assertThat(lab.server.requests("POST", "/prompt").get(0).text())
                    .contains("\"574:592\":{")
                    .contains("\"width\":128")
                    .contains("\"image\":[\"574:592\",0]");
            Failure failure = Lab.rejected(provider, Graphs.blank().replace("[\"1\", 0]", "[1, 0]"));
            assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID_REQUEST);
            assertThat(lab.server.count("POST", "/prompt")).isEqualTo(1);
        }
    }

    @Test
    void rule_14_a_seed_of_64_bits_arrives_as_it_was_given_and_a_negative_one_is_refused() {
        try (Lab lab = new Lab(Age.NEW)) {
            lab.server.install("sdxl_base.safetensors");
            Provider provider = lab.polling();
            String largest = BigInteger.TWO.pow(64).subtract(BigInteger.ONE).toString();
            String graph = Graphs.sampled("0");
            Lab.submit(provider, Lab.request(Lab.key(), graph, wanted -> wanted.option("3.seed", largest)));
            Lab.submit(provider, Graphs.sampled(largest));
            assertThat(lab.server.requests("POST", "/prompt"))
                    .allMatch(request -> request.text().contains("\"seed\":" + largest + ","));
            assertThat(Lab.rejected(provider, Lab.request(Lab.key(), graph, wanted -> wanted.seed(-1)))
                            .message())
                    .contains("seed is \"-1\"");
            assertThat(lab.server.count("POST", "/prompt")).isEqualTo(2);
        }
    }

    @Test
    void a_file_is_uploaded_before_the_graph_that_reads_it_is_sent() {
        try (Lab lab = new Lab(Age.NEW)) {
            Provider provider = lab.polling();
            Lab.submit(provider, Lab.request(Lab.key(), Graphs.changed(1), Picture.readable(InputRole.SOURCE)));
            assertThat(lab.server.http().requests())
                    .extracting(ReceivedRequest::path)
                    .containsSubsequence("/upload/image", "/prompt");
        }
    }
}
