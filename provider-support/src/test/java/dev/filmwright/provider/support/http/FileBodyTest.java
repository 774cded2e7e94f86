package dev.filmwright.provider.support.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.testkit.http.Answer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileBodyTest {
    @Test
    void a_file_is_sent_with_its_type_and_whole_each_time_it_is_sent() {
        try (Lab lab = new Lab();
                BackendClient client = lab.builder().build()) {
            lab.server.on("POST", "/files").answer(Answer.reset()).answer(Answer.json("{}"));
            client.send(
                    BackendRequest.post(client.address("files"))
                            .file(new Clip())
                            .repeatable(),
                    BackendAnswer::text);

            assertThat(lab.server.requests()).hasSize(2);
            assertThat(lab.server.requests().get(1).header("content-type")).contains("video/mp4");
            assertThat(lab.server.requests().get(1).text()).isEqualTo("clip");
        }
    }

    private static final class Clip implements ProviderInput {
        @Override
        public InputRole role() {
            return InputRole.CLIP;
        }

        @Override
        public MediaType type() {
            return MediaType.MP4;
        }

        @Override
        public Optional<FrameSize> size() {
            return Optional.empty();
        }

        @Override
        public long bytes() {
            return 4;
        }

        @Override
        public String sha256() {
            return "0".repeat(64);
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream("clip".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
