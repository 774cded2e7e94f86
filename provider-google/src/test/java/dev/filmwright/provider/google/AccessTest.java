package dev.filmwright.provider.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.FilmwrightException;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ScriptedServer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
    @TempDir
    Path folder;

    private ScriptedServer server;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        server.on("GET", "/thing").answer(Answer.json("{}"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void ask(GoogleAccess access) {
        try (BackendClient client = access.open("google", Lab.builder(server))) {
            client.send(BackendRequest.get(client.address("thing")), answer -> "");
        }
    }

    @Test
    void a_key_goes_in_its_header_and_not_in_the_address() {
        ask(GoogleAccess.key(Lab.KEY));

        assertThat(server.requests().get(0).headerNames())
                .contains("x-goog-api-key")
                .doesNotContain("authorization");
        assertThat(server.requests().get(0).carries(Lab.KEY)).isTrue();
        assertThat(server.requests().get(0).query()).isEmpty();
    }

    @Test
    void a_supplier_is_asked_for_a_token_before_each_request() {
        Deque<String> tokens = new ArrayDeque<>(List.of("ya29.first", "ya29.second"));
        try (BackendClient client = GoogleAccess.tokens(tokens::remove).open("google", Lab.builder(server))) {
            client.send(BackendRequest.get(client.address("thing")), answer -> "");
            client.send(BackendRequest.get(client.address("thing")), answer -> "");

            assertThat(server.requests().get(0).carries("Bearer ya29.first")).isTrue();
            assertThat(server.requests().get(1).carries("Bearer ya29.second")).isTrue();
            assertThat(client.secrets().redact("ya29.first and ya29.second")).doesNotContain("first", "second");
        }
    }

    @Test
    void a_supplier_that_has_none_now_is_asked_later_and_nothing_was_sent() {
        Failure failure = Lab.failure(() -> ask(GoogleAccess.tokens(() -> {
            throw new IOException("no network");
        })));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_supplier_that_is_broken_is_said_to_be() {
        assertThat(Lab.failure(() -> ask(GoogleAccess.tokens(() -> " "))).kind())
                .isEqualTo(Kind.AUTHENTICATION);
        assertThat(Lab.failure(() -> ask(GoogleAccess.tokens(() -> {
                            throw new IllegalStateException("lost");
                        })))
                        .message())
                .contains("lost");
    }

    @Test
    void accounts_are_told_apart_without_their_keys() {
        String account = GoogleAccess.key(Lab.KEY).account();

        assertThat(account).isEqualTo(GoogleAccess.key(Lab.KEY).account()).doesNotContain(Lab.KEY);
        assertThat(account).isNotEqualTo(GoogleAccess.key("another").account());
        assertThat(GoogleAccess.key(Lab.KEY).toString()).doesNotContain(Lab.KEY);
    }

    @Test
    void a_service_accounts_file_is_exchanged_for_tokens_by_googles_library() throws Exception {
        server.on("POST", "/token")
                .answer(Answer.json("{\"access_token\":\"ya29.made\",\"expires_in\":3600,\"token_type\":\"Bearer\"}"));

        GoogleAccess access = GoogleAccess.applicationDefault(Optional.of(serviceAccount()));
        ask(access);
        ask(access);

        assertThat(server.count("POST", "/token"))
                .as("a token is kept until it expires")
                .isEqualTo(1);
        assertThat(server.requests("GET", "/thing")).allMatch(request -> request.carries("Bearer ya29.made"));
    }

    private Path serviceAccount() throws NoSuchAlgorithmException, IOException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        String pem = "-----BEGIN PRIVATE KEY-----\\n"
                + Base64.getEncoder()
                        .encodeToString(keys.generateKeyPair().getPrivate().getEncoded())
                + "\\n-----END PRIVATE KEY-----\\n";
        return Files.writeString(folder.resolve("account.json"), """
                {"type":"service_account","project_id":"p","private_key_id":"1","private_key":"%s",\
                "client_email":"a@p.iam.gserviceaccount.com","client_id":"7","token_uri":"%s"}""".formatted(pem, server.uri("/token")));
    }

    @Test
    void a_file_of_credentials_that_is_missing_or_none_is_named() throws IOException {
        Path none = Files.writeString(folder.resolve("none.json"), "{\"secret\":\"planted\"}");

        Failure missing =
                Lab.failure(() -> ask(GoogleAccess.applicationDefault(Optional.of(folder.resolve("missing.json")))));
        Failure odd = Lab.failure(() -> ask(GoogleAccess.applicationDefault(Optional.of(none))));

        assertThat(missing.kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(missing.message()).contains("missing.json");
        assertThat(odd.message()).contains("none.json").doesNotContain("planted");
    }

    @Test
    void without_googles_library_the_artifact_to_add_is_named() throws ReflectiveOperationException {
        Class<?> access = new WithoutLibrary().loadClass(GoogleAccess.class.getName());

        assertThatThrownBy(() ->
                        access.getMethod("applicationDefault", Optional.class).invoke(null, Optional.empty()))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(FilmwrightException.class)
                .hasMessageContaining("com.google.auth:google-auth-library-oauth2-http");
        assertThat(access.getMethod("key", String.class).invoke(null, Lab.KEY))
                .as("a key needs no library")
                .isNotNull();
    }

    /** Loads this module's classes anew where Google's library is not there. */
    private static final class WithoutLibrary extends ClassLoader {
        WithoutLibrary() {
            super(AccessTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.google.auth.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("dev.filmwright.provider.google.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String file = "/" + name.replace('.', '/') + ".class";
            try (InputStream in = GoogleAccess.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
