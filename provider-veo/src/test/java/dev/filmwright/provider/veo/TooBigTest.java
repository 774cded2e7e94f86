package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.Uploads;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ScriptedServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture that Google calls too big is given one step smaller, once. */
class TooBigTest {
    private static final String PATH = FakeGoogle.VERTEX + "veo-3.1-generate-001:predictLongRunning";
    private static final String ACCEPTED = "{\"name\":\"projects/p/locations/us-central1/publishers/google/models/"
            + "veo-3.1-generate-001/operations/1\"}";

    @TempDir
    Path work;

    private ScriptedServer server;
    private Provider provider;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        provider = Make.open(
                work,
                Uploads.NONE,
                "project",
                "p",
                "token",
                Make.TOKEN,
                "url",
                server.uri("").toString());
    }

    @AfterEach
    void stop() {
        provider.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"413, too large", "400, Request payload size exceeds the limit: 20971520 bytes."})
    void it_is_sent_again_one_step_smaller(int status, String message) {
        server.on("POST", PATH)
                .answer(Answer.json(
                        status,
                        "{\"error\":{\"code\":%d,\"message\":\"%s\",\"status\":\"INVALID_ARGUMENT\"}}"
                                .formatted(status, message)))
                .answer(Answer.json(ACCEPTED));

        Make.accepted(provider, Make.work(Make.clip("veo-3.1-generate-001", "Rain"), new Shrinking()));

        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1).text().length())
                .isLessThan(server.requests().get(0).text().length());
    }

    @Test
    void what_cannot_be_made_smaller_is_refused_as_it_was() {
        server.on("POST", PATH).answer(Answer.json(413, "{\"error\":{\"code\":413,\"message\":\"too large\"}}"));

        Failure failure = Make.failure(() ->
                provider.submit(Make.work(Make.clip("veo-3.1-generate-001", "Rain"), Make.png(InputRole.FIRST_FRAME))));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID_REQUEST);
        assertThat(server.requests()).hasSize(1);
    }

    /** A picture that has a smaller form. */
    private static final class Shrinking implements ProviderInput {
        private final ProviderInput whole =
                new Make.Given(InputRole.FIRST_FRAME, MediaType.PNG, "a picture of many bytes", "", "5e".repeat(32));

        @Override
        public InputRole role() {
            return whole.role();
        }

        @Override
        public MediaType type() {
            return whole.type();
        }

        @Override
        public Optional<FrameSize> size() {
            return whole.size();
        }

        @Override
        public long bytes() {
            return whole.bytes();
        }

        @Override
        public String sha256() {
            return whole.sha256();
        }

        @Override
        public Optional<ProviderInput> smaller() {
            return Optional.of(Make.png(InputRole.FIRST_FRAME));
        }

        @Override
        public InputStream open() throws IOException {
            return whole.open();
        }
    }
}
