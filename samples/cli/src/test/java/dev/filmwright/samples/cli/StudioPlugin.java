package dev.filmwright.samples.cli;

import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.testkit.FakeProviderPlugin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A backend for tests of the command line, found as any other. What it does is said by the prompt: {@code hold} goes on until
 * it is stopped, {@code fail} fails, anything else is done at once. Asked for a description it sees {@link #SEEN_TALENT}.
 */
public final class StudioPlugin implements ProviderPlugin {
    /** What it sees in every picture. */
    static final String SEEN_TALENT = """
            {"text": "A woman at a window.", "physicalDescription": "pale", "ageRange": "30s", "build": "",
             "hair": "short black hair", "distinguishingFeatures": "", "defaultWardrobe": "green coat",
             "tags": ["woman"]}""";

    private static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();
    private static final Map<String, CountDownLatch> STOPPED = new ConcurrentHashMap<>();
    private static final Map<String, ProviderRequest> SEEN = new ConcurrentHashMap<>();

    @Override
    public String id() {
        return "studio";
    }

    @Override
    public List<ConfigKey> configKeys() {
        return List.of();
    }

    @Override
    public Provider open(ProviderConfig config) {
        return new StudioProvider(config.live(), new FakeProviderPlugin().open(config));
    }

    static List<Model> models() {
        return List.of(
                new Model(
                        "picture",
                        "Picture",
                        Capabilities.builder()
                                .output(OutputKind.IMAGE)
                                .maxEdge(2048)
                                .maxConcurrent(2)
                                .input(InputRole.SOURCE, 1)
                                .input(InputRole.CHARACTER, 2)
                                .inputType(MediaType.PNG)
                                .inputType(MediaType.WEBP)
                                .option("steps")
                                .seed()
                                .free()
                                .build()),
                new Model(
                        "clip",
                        "Clip",
                        Capabilities.builder()
                                .output(OutputKind.VIDEO)
                                .maxEdge(2048)
                                .maxConcurrent(2)
                                .maxLength(Duration.ofSeconds(8))
                                .free()
                                .build()),
                new Model(
                        "words",
                        "Words",
                        Capabilities.builder()
                                .output(OutputKind.TEXT)
                                .maxEdge(2048)
                                .maxConcurrent(2)
                                .input(InputRole.REFERENCE, 4)
                                .inputType(MediaType.PNG)
                                .inputType(MediaType.WEBP)
                                .schema()
                                .streams()
                                .free()
                                .build()),
                new Model(
                        "workflow",
                        "Workflow",
                        Capabilities.builder()
                                .output(OutputKind.WORKFLOW)
                                .maxEdge(2048)
                                .maxConcurrent(2)
                                .input(InputRole.SOURCE, 1)
                                .inputType(MediaType.PNG)
                                .inputType(MediaType.WEBP)
                                .anyOption()
                                .free()
                                .build()));
    }

    static void seen(ProviderRequest request) {
        SEEN.put(words(request), request);
        latch(HELD, words(request)).countDown();
    }

    static void stopped(String words) {
        latch(STOPPED, words).countDown();
    }

    static String words(ProviderRequest request) {
        return request.request().workflow().orElse(request.request().prompt().text());
    }

    /** Returns the request with this prompt or workflow, once it came. */
    public static ProviderRequest request(String words) throws InterruptedException {
        if (!latch(HELD, words).await(1, TimeUnit.MINUTES)) {
            throw new AssertionError("no request came: " + words);
        }
        return Objects.requireNonNull(SEEN.get(words));
    }

    /** Returns whether the work was stopped. */
    public static boolean awaitStopped(String words) throws InterruptedException {
        return latch(STOPPED, words).await(1, TimeUnit.MINUTES);
    }

    private static CountDownLatch latch(Map<String, CountDownLatch> latches, String words) {
        return latches.computeIfAbsent(words, key -> new CountDownLatch(1));
    }
}
