package dev.filmwright.provider.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.media.FrameSize;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.Submission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Asks the real service for one small draft: at most 2 US cents. Runs only if {@code FILMWRIGHT_FLUX_KEY} is a key. */
@EnabledIfEnvironmentVariable(named = "FILMWRIGHT_FLUX_KEY", matches = ".+")
class FluxLiveTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void a_draft_is_made_for_at_most_two_cents() throws IOException, InterruptedException {
        Map<String, String> values = new HashMap<>();
        FluxSettings.KEYS.forEach(key -> key.defaultValue().ifPresent(value -> values.put(key.key(), value)));
        values.put("key", System.getenv("FILMWRIGHT_FLUX_KEY"));
        try (Provider provider = new FluxPlugin().open(new ProviderConfig(values, folder))) {
            Submission answer = provider.submit(Requests.of(
                    "flux-2-klein-4b",
                    "A red lighthouse on a white rock, flat colours",
                    builder -> builder.size(new FrameSize(512, 512)).seed(7)));
            Operation operation = ((Submission.Accepted) answer).operation();
            PollResult result = provider.poll(operation);
            while (result instanceof PollResult.Running running) {
                pause(running.askAgainAfter());
                result = provider.poll(operation);
            }
            PollResult.Succeeded made = (PollResult.Succeeded) result;
            ByteArrayOutputStream picture = new ByteArrayOutputStream();
            provider.download(operation, made.outputs().get(0), picture);

            assertThat(ImageIO.read(new ByteArrayInputStream(picture.toByteArray()))
                            .getWidth())
                    .isEqualTo(512);
            assertThat(made.cost())
                    .hasValueSatisfying(
                            cost -> assertThat(cost.amount()).isLessThanOrEqualTo(java.math.BigDecimal.valueOf(2)));
        }
    }

    /** Waits as long as the provider says, as an engine does. */
    private static void pause(Duration time) throws InterruptedException {
        assertThat(new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS))
                .isFalse();
    }
}
