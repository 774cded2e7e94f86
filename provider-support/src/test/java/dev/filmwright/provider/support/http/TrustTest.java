package dev.filmwright.provider.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.address.HostRules;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ScriptedServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses a backend named, and what may go there. */
class TrustTest {
    private static final byte[] PICTURE = {1, 2, 3};

    private final Lab lab = new Lab();
    private final ScriptedServer elsewhere = ScriptedServer.start();

    @AfterEach
    void close() {
        lab.close();
        elsewhere.close();
    }

    @Test
    void a_polling_address_elsewhere_is_not_asked() {
        try (BackendClient client = lab.builder().build()) {
            Failure failure = catchThrowableOfType(
                            ProviderException.class,
                            () -> client.send(BackendRequest.get(elsewhere.uri("/jobs/7")), BackendAnswer::text))
                    .failure();
            assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
        }
        assertThat(elsewhere.requests()).isEmpty();
    }

    @Test
    void a_polling_address_on_a_host_that_is_allowed_is_asked_with_credentials() {
        elsewhere.on("GET", "/jobs/7").answer(Answer.json("{}"));
        HostRules both = HostRules.originOf(lab.server.uri("")).or(HostRules.originOf(elsewhere.uri("")));
        try (BackendClient client = lab.builder().hosts(both).build()) {
            client.send(BackendRequest.get(elsewhere.uri("/jobs/7")), BackendAnswer::text);
        }
        assertThat(elsewhere.requests().get(0).carries(Lab.KEY)).isTrue();
    }

    @Test
    void credentials_stay_at_home_when_a_file_is_elsewhere() throws Exception {
        lab.server.on("GET", "/file").answer(Answer.redirect(302, elsewhere.uri("/real?sig=abc")));
        elsewhere.on("GET", "/real").answer(Answer.file("image/png", PICTURE));
        HostRules both = HostRules.originOf(lab.server.uri("")).or(HostRules.originOf(elsewhere.uri("")));
        try (BackendClient client = lab.builder().header("x-house", "ours").build()) {
            client.downloads(DownloadRules.from(both).withCredentials())
                    .fetch(lab.server.uri("/file"), new ByteArrayOutputStream());
        }
        assertThat(lab.server.requests().get(0).carries(Lab.KEY)).isTrue();
        assertThat(elsewhere.requests().get(0).carries(Lab.KEY)).isFalse();
        assertThat(elsewhere.requests().get(0).headerNames()).doesNotContain("x-house");
    }

    @Test
    void a_redirect_to_a_host_that_is_not_allowed_is_not_followed() {
        lab.server.on("GET", "/file").answer(Answer.redirect(302, elsewhere.uri("/real")));
        try (BackendClient client = lab.builder().build()) {
            assertThat(download(client, DownloadRules.from(client.hosts()), lab.server.uri("/file"))
                            .message())
                    .contains("not allowed");
        }
        assertThat(elsewhere.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://a.example/x",
                "http://a.example/x",
                "https://127.1/x",
                "https://2130706433/x",
                "https://u@a.example/x",
                "https://a.example:444/x",
                "https://a.example.evil.example/x"
            })
    void schemes_and_hosts_that_no_rule_names_are_refused(String address) {
        try (BackendClient client = lab.builder().build()) {
            assertThat(download(client, DownloadRules.from(HostRules.of("a.example")), URI.create(address))
                            .kind())
                    .isEqualTo(Kind.BAD_RESPONSE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "10.0.0.1", "169.254.169.254", "0.0.0.0"})
    void addresses_of_the_local_network_are_refused_before_anything_is_sent(String host) {
        HostRules any = HostRules.of(host + ":*").orPlainHttp();
        try (BackendClient client = lab.builder().build()) {
            URI address = URI.create("http://" + host + ":" + lab.server.port() + "/x");
            assertThat(download(client, DownloadRules.from(any), address).message())
                    .contains("local network");
        }
        assertThat(lab.server.requests()).isEmpty();
    }

    @Test
    void a_name_that_leads_to_the_local_network_is_refused_at_the_connection() throws Exception {
        Deque<List<InetAddress>> answers = new ArrayDeque<>(List.of(
                List.of(Lab.ip("127.0.0.1")),
                List.of(Lab.ip("93.184.216.34"), Lab.ip("127.0.0.1")),
                List.of(Lab.ip("::1"))));
        HostRules rules = HostRules.of("rebind.example:*").orPlainHttp();
        URI address = URI.create("http://rebind.example:" + lab.server.port() + "/x");
        try (BackendClient client =
                lab.builder().resolver(host -> answers.remove()).build()) {
            for (int i = 0; i < 3; i++) {
                Failure failure = download(client, DownloadRules.from(rules), address);
                assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
                assertThat(failure.message()).contains("local network");
            }
        }
        assertThat(lab.server.requests()).isEmpty();
        assertThat(answers).isEmpty();
    }

    @Test
    void a_connection_made_with_leave_is_not_used_without() throws Exception {
        lab.server.on("GET", "/x").answer(Answer.file("image/png", PICTURE));
        URI address = URI.create("http://backend.example:" + lab.server.port() + "/x");
        InetAddress here = Lab.ip("127.0.0.1");
        try (BackendClient client = lab.builder(address.resolve("/"))
                .resolver(host -> List.of(here))
                .build()) {
            client.send(BackendRequest.get(address), BackendAnswer::bytes);
            HostRules publicOnly = HostRules.of("backend.example:*").orPlainHttp();
            assertThat(download(client, DownloadRules.from(publicOnly), address).message())
                    .contains("local network");
            assertThat(client.downloads(DownloadRules.from(publicOnly.orLocalNetwork()))
                            .fetch(address, new ByteArrayOutputStream())
                            .bytes())
                    .isEqualTo(3);
        }
    }

    @Test
    void ids_of_a_backend_lead_nowhere_else() {
        try (BackendClient client =
                lab.builder(URI.create("https://h.example/prefix")).build()) {
            assertThat(client.address("v1", "a/../b?c#d%2e"))
                    .isEqualTo(URI.create("https://h.example/prefix/v1/a%2F..%2Fb%3Fc%23d%252e"));
            assertThatThrownBy(() -> client.address("v1", "..")).isInstanceOf(InvalidInputException.class);
            assertThat(BackendRequest.get(client.address("view"))
                            .query("filename", "a b&c=ü.png")
                            .address())
                    .hasQuery("filename=a b&c=ü.png");
        }
    }

    private static Failure download(BackendClient client, DownloadRules rules, URI address) {
        return catchThrowableOfType(
                        ProviderException.class,
                        () -> client.downloads(rules).fetch(address, new ByteArrayOutputStream()))
                .failure();
    }
}
