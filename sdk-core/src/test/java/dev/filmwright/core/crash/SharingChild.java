package dev.filmwright.core.crash;

import dev.filmwright.Filmwright;
import dev.filmwright.FilmwrightBuilder;
import dev.filmwright.LibraryException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Span;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A process that has a library open with others. It says {@code open} once it has, or what kind of failure it met; then it
 * does what it is told line by line, and says what came of it.
 */
final class SharingChild {
    static final int JOBS = 1000;

    /** Long for a machine out of breath, short for a test that waits for it once. */
    private static final Duration LEASE = Duration.ofSeconds(9);

    private SharingChild() {}

    /** {@code FOLDER alone}, or {@code FOLDER shared PORT NAME}. */
    public static void main(String[] arguments) throws Exception {
        boolean shared = arguments[1].equals("shared");
        FilmwrightBuilder builder = shared ? sharing(Path.of(arguments[0])) : alone(Path.of(arguments[0]));
        if (arguments.length > 2) {
            builder.plugin(new CountedPlugin(Integer.parseInt(arguments[2]), arguments[3]));
        }
        try (Filmwright library = builder.open();
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println("open");
            String order;
            while ((order = orders.readLine()) != null) {
                System.out.println(done(order, library));
            }
        } catch (LibraryException e) {
            System.out.println(e.failure().kind());
        }
    }

    static FilmwrightBuilder alone(Path folder) {
        return Filmwright.builder(folder).discoverPlugins(false);
    }

    static FilmwrightBuilder sharing(Path folder) {
        return alone(folder).shared(LEASE);
    }

    private static String done(String order, Filmwright library) throws InterruptedException {
        if (order.equals("start")) {
            library.generations()
                    .startAll(IntStream.range(0, JOBS)
                            .mapToObj(SharingChild::request)
                            .toList());
            return "started";
        }
        List<JobId> all =
                library.generations().jobs(Map.of(), JOBS).stream().map(Job::id).toList();
        boolean over = library.generations().await(all, Duration.ofMinutes(8), job -> {});
        return over + " " + library.generations().counts(Map.of()).byState();
    }

    private static GenerationRequest request(int number) {
        Span span = new Span("Shot " + number, Origin.of(Origin.Source.SCRIPT, "action"));
        return GenerationRequest.image(
                        new ModelRef(CountedPlugin.ID, "board"),
                        AssembledPrompt.of(PromptKind.FRAME, "prose", List.of(), List.of(span), "Using: nothing"),
                        MediaOwner.production("film"))
                .idempotencyKey("shot-" + number)
                .build();
    }
}
