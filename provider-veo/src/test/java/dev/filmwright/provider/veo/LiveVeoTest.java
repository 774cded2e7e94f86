package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.filmwright.media.FrameSize;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Uploads;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks Google itself; runs only where an environment variable gives access. Each test makes one clip and no more.
 *
 * <p>Veo: {@code FILMWRIGHT_LIVE_VEO_TOKEN} (an access token) and {@code GOOGLE_CLOUD_PROJECT}. Omni:
 * {@code FILMWRIGHT_LIVE_VEO_KEY}.
 */
class LiveVeoTest {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @TempDir
    Path work;

    @Test
    void four_seconds_of_veo_lite_cost_at_most_25_cents() throws IOException, InterruptedException {
        Map<String, String> environment = System.getenv();
        assumeTrue(
                environment.containsKey("FILMWRIGHT_LIVE_VEO_TOKEN") && environment.containsKey("GOOGLE_CLOUD_PROJECT"),
                "no access to Vertex AI");
        try (Provider provider = Make.open(
                work,
                Uploads.NONE,
                "project",
                environment.getOrDefault("GOOGLE_CLOUD_PROJECT", ""),
                "token",
                environment.getOrDefault("FILMWRIGHT_LIVE_VEO_TOKEN", ""))) {
            makesAClip(
                    provider,
                    Make.work(Make.clip("veo-3.1-lite-generate-001", "Slow dolly-in on a lighthouse, waves crash. No music.")
                            .length(Duration.ofSeconds(4))));
        }
    }

    @Test
    void three_seconds_of_omni_in_360p_cost_at_most_10_cents() throws IOException, InterruptedException {
        Map<String, String> environment = System.getenv();
        assumeTrue(environment.containsKey("FILMWRIGHT_LIVE_VEO_KEY"), "no key of the Gemini API");
        try (Provider provider = Make.open(
                work,
                Uploads.NONE,
                "transport",
                "omni",
                "key",
                environment.getOrDefault("FILMWRIGHT_LIVE_VEO_KEY", ""))) {
            makesAClip(
                    provider,
                    Make.work(Make.clip("gemini-omni-1.2-flash", "Slow dolly-in on a lighthouse, waves crash. No music.")
                            .size(new FrameSize(640, 360))
                            .length(Duration.ofSeconds(3))));
        }
    }

    private static void makesAClip(Provider provider, ProviderRequest request) throws IOException, InterruptedException {
        Operation operation = Make.accepted(provider, request);
        Instant end = Instant.now().plus(LONGEST);
        PollResult result = provider.poll(operation);
        while (result instanceof PollResult.Running running && Instant.now().isBefore(end)) {
            // Google itself is waited for; no test without access comes here.
            TimeUnit.MILLISECONDS.sleep(running.askAgainAfter().toMillis());
            result = provider.poll(operation);
        }
        PollResult.Succeeded made = Make.succeeded(result);
        assertThat(Make.download(provider, operation, made.outputs().get(0))).contains("ftyp");
    }
}
