package dev.filmwright.provider.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.media.FrameSize;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Asks the real service: at most 5 US cents for both. Runs only if {@code FILMWRIGHT_GEMINI_KEY} is a key. */
@EnabledIfEnvironmentVariable(named = "FILMWRIGHT_GEMINI_KEY", matches = ".+")
@Timeout(600)
class GeminiLiveTest {
    @TempDir
    Path folder;

    @Test
    void a_picture_is_made_for_at_most_four_cents() throws IOException {
        assertThat(made(Requests.of(
                        Requests.image("gemini-nano-banana-2.1"), builder -> builder.size(new FrameSize(640, 360)))))
                .hasSizeGreaterThan(1000);
    }

    @Test
    void text_fits_a_schema_for_at_most_a_cent() throws IOException {
        assertThat(made(Requests.of(
                        Requests.text("gemini-3.5-flash-lite"),
                        builder -> builder.schema(Recorded.answer("schema")).option("max_tokens", "2000"))))
                .isNotEmpty();
    }

    private byte[] made(ProviderRequest request) throws IOException {
        Map<String, String> values = new HashMap<>();
        GeminiSettings.KEYS.forEach(key -> key.defaultValue().ifPresent(value -> values.put(key.key(), value)));
        values.put("key", System.getenv("FILMWRIGHT_GEMINI_KEY"));
        try (Provider provider = new GeminiPlugin().open(new ProviderConfig(values, folder))) {
            Operation operation = ((Submission.Accepted) provider.submit(request)).operation();
            PollResult.Succeeded made = (PollResult.Succeeded) provider.poll(operation);
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            provider.download(operation, made.outputs().get(0), target);
            return target.toByteArray();
        }
    }
}
