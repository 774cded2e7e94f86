package dev.filmwright.provider.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.provider.support.http.ClientBuilder;
import dev.filmwright.provider.support.http.Retries;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ScriptedServer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the tests of this module have in common. */
final class Lab {
    static final String KEY = "AIzaPlanted-5f1d8a7c0b2e";

    private Lab() {}

    static ClientBuilder builder(ScriptedServer server) {
        return BackendClient.builder("google", server.uri("/"))
                .errors(GoogleErrors.reader())
                .pause(time -> {})
                .retries(Retries.none());
    }

    static BackendClient client(ScriptedServer server) {
        return GoogleAccess.key(KEY).open("google", builder(server));
    }

    /** Returns what a client makes of a refusal of work. */
    static Failure refusal(int status, String json) {
        try (ScriptedServer server = ScriptedServer.start();
                BackendClient client = client(server)) {
            server.on("POST", "/work").answer(Answer.json(status, json));
            return failure(() -> client.send(BackendRequest.post(client.address("work")), answer -> ""));
        }
    }

    static Failure failure(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(ProviderException.class);
        return ((ProviderException) thrown).failure();
    }

    /** A file with these bytes. */
    record Given(InputRole role, MediaType type, String text) implements ProviderInput {
        @Override
        public Optional<FrameSize> size() {
            return Optional.empty();
        }

        @Override
        public long bytes() {
            return text.length();
        }

        @Override
        public String sha256() {
            return "5e".repeat(32);
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
