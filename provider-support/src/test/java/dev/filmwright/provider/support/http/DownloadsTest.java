package dev.filmwright.provider.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.media.MediaType;
import dev.filmwright.testkit.http.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {
    private static final UnaryOperator<DownloadRules> AS_IT_IS = UnaryOperator.identity();

    private final Lab lab = new Lab();
    private final BackendClient client = lab.builder().build();
    private final ByteArrayOutputStream target = new ByteArrayOutputStream();
    private final byte[] file = bytes(100_000, 7);

    @AfterEach
    void close() {
        client.close();
        lab.close();
    }

    @Test
    void a_file_is_copied_with_its_digest_and_type() throws Exception {
        lab.server.on("GET", "/f").answer(Answer.file("image/png; x=1", file));
        Downloaded done = fetch(AS_IT_IS);
        assertThat(target.toByteArray()).isEqualTo(file);
        assertThat(done.bytes()).isEqualTo(file.length);
        assertThat(done.type()).contains(MediaType.PNG);
        assertThat(done.sha256()).isEqualTo(sha256(file));
        assertThat(lab.server.requests().get(0).carries(Lab.KEY)).isFalse();
    }

    @Test
    void a_file_that_is_cut_is_gone_on_with_where_it_was() throws Exception {
        lab.server
                .on("GET", "/f")
                .answer(Answer.file("video/mp4", file).cutAfter(40_000))
                .answer(Answer.file("video/mp4", file).cutAfter(20_000))
                .answer(Answer.file("video/mp4", file));
        assertThat(fetch(AS_IT_IS).sha256()).isEqualTo(sha256(file));
        assertThat(target.toByteArray()).isEqualTo(file);
        assertThat(lab.server.requests())
                .extracting(request -> request.header("range").orElse("all"))
                .containsExactly("all", "bytes=40000-", "bytes=60000-");
    }

    @Test
    void without_an_entity_tag_it_is_read_again_and_compared() throws Exception {
        lab.server
                .on("GET", "/f")
                .answer(Answer.bytes(200, "video/mp4", file).cutAfter(40_000))
                .answer(Answer.bytes(200, "video/mp4", file));
        assertThat(fetch(AS_IT_IS).sha256()).isEqualTo(sha256(file));
        assertThat(target.toByteArray()).isEqualTo(file);
        assertThat(lab.server.requests())
                .noneMatch(request -> request.headerNames().contains("range"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void two_files_are_never_mixed(boolean tagged) {
        byte[] other = bytes(100_000, 8);
        lab.server
                .on("GET", "/f")
                .answer((tagged ? Answer.file("video/mp4", file) : Answer.bytes(200, "video/mp4", file))
                        .cutAfter(40_000))
                .answer(tagged ? Answer.file("video/mp4", other) : Answer.bytes(200, "video/mp4", other));
        Failure failure = failure(AS_IT_IS);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.message()).contains("changed");
        assertThat(target.size()).isEqualTo(40_000);
    }

    @Test
    void a_part_nobody_asked_for_is_not_written() {
        lab.server
                .on("GET", "/f")
                .answer(Answer.file("video/mp4", file).cutAfter(40_000))
                .answer(Answer.bytes(206, "video/mp4", file).header("Content-Range", "bytes 0-99999/100000"));
        assertThat(failure(AS_IT_IS).kind()).isEqualTo(Kind.BAD_RESPONSE);
        assertThat(target.size()).isEqualTo(40_000);
    }

    @Test
    void trouble_that_passes_is_waited_for() throws Exception {
        lab.server
                .on("GET", "/f")
                .answer(Answer.status(504))
                .answer(Answer.reset())
                .answer(Answer.file("video/mp4", file));
        assertThat(fetch(AS_IT_IS).bytes()).isEqualTo(file.length);
        assertThat(lab.pauses).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 410})
    void an_address_that_no_longer_holds_is_a_failure_of_its_own(int status) {
        lab.server.on("GET", "/f").answer(Answer.text(status, "application/xml", "<Error/>"));
        ExpiredUrlException thrown = catchThrowableOfType(ExpiredUrlException.class, () -> fetch(AS_IT_IS));
        assertThat(thrown.failure().retryable()).isTrue();
        assertThat(lab.server.requests()).hasSize(1);
    }

    @Test
    void with_a_fresh_address_the_copy_goes_on() throws Exception {
        lab.server
                .on("GET", "/old")
                .answer(Answer.file("video/mp4", file).cutAfter(40_000))
                .answer(Answer.expired());
        lab.server.on("GET", "/new").answer(Answer.file("video/mp4", file));
        Iterator<URI> addresses = List.of(lab.server.uri("/old?sig=1"), lab.server.uri("/new?sig=2"))
                .iterator();
        Downloaded done = client.downloads(DownloadRules.from(client.hosts())).fetch(addresses::next, target);
        assertThat(done.sha256()).isEqualTo(sha256(file));
        assertThat(lab.server.requests("GET", "/new").get(0).header("range")).contains("bytes=40000-");
    }

    @Test
    void more_than_allowed_is_not_written() {
        lab.server.on("GET", "/f").answer(Answer.huge("video/mp4", 50_000_000_000L));
        Failure failure = failure(rules -> rules.largest(1000));
        assertThat(failure.kind()).isEqualTo(Kind.BAD_RESPONSE);
        assertThat(failure.retryable()).isFalse();
        assertThat(target.size()).isZero();
    }

    @Test
    void what_is_no_file_is_not_written() {
        for (Answer answer : List.of(
                Answer.json("{\"error\": \"soon\"}"),
                Answer.text(200, "text/html", "<html>"),
                Answer.bytes(200, "image/png", new byte[0]),
                Answer.file("image/png", file).header("Content-Encoding", "gzip"),
                Answer.status(302),
                Answer.status(206))) {
            lab.server.on("GET", "/f").answer(answer);
            assertThat(failure(AS_IT_IS).kind()).isEqualTo(Kind.BAD_RESPONSE);
        }
        assertThat(target.size()).isZero();
    }

    @Test
    void redirects_are_followed_up_to_a_bound() throws Exception {
        lab.server.on("GET", "/f").answer(Answer.redirect(302, URI.create("g?x=1")));
        lab.server.on("GET", "/g").answer(Answer.redirect(307, lab.server.uri("/h")));
        lab.server.on("GET", "/h").answer(Answer.file("image/png", file));
        assertThat(fetch(AS_IT_IS).bytes()).isEqualTo(file.length);
        lab.server.on("GET", "/h").answer(Answer.redirect(302, URI.create("/f")));
        assertThat(failure(rules -> rules.redirects(4)).message()).contains("more than 4 redirects");
        assertThat(lab.server.requests()).hasSize(3 + 5);
    }

    @Test
    void a_target_that_cannot_be_written_is_the_callers_trouble() {
        lab.server.on("GET", "/f").answer(Answer.file("image/png", file));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() ->
                        client.downloads(DownloadRules.from(client.hosts())).fetch(lab.server.uri("/f"), full))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThat(lab.server.requests()).hasSize(1);
    }

    private Downloaded fetch(UnaryOperator<DownloadRules> rules) throws IOException {
        return client.downloads(rules.apply(DownloadRules.from(client.hosts()))).fetch(lab.server.uri("/f"), target);
    }

    private Failure failure(UnaryOperator<DownloadRules> rules) {
        return catchThrowableOfType(ProviderException.class, () -> fetch(rules)).failure();
    }

    private static byte[] bytes(int count, int factor) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (i * factor + i / 251);
        }
        return bytes;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
