package dev.filmwright.core.killmatrix;

import dev.filmwright.Filmwright;
import dev.filmwright.core.media.FileStores;
import dev.filmwright.core.storage.sqlite.SqliteStorage;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Span;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The process that is killed: does one job, and stands still at the chosen point until the kill comes. Says on standard
 * output which points it passed.
 */
final class Victim {
    static final String PASSED = "passed ";
    static final String STANDS = "stands at ";
    static final MediaOwner OWNER = MediaOwner.production("film");

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private Victim() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        OutputKind kind = OutputKind.valueOf(arguments[2]);
        Steps steps = stopAt(arguments[4]);
        SqliteStorage storage = SqliteStorage.open(directory.resolve("filmwright.db"));
        try (Filmwright library = Filmwright.builder(directory)
                .discoverPlugins(false)
                .plugin(new HttpBackendPlugin(URI.create(arguments[1]), Boolean.parseBoolean(arguments[3]), steps))
                .storage(new SteppedStorage(storage, steps))
                .mediaStore(new SteppedMediaStore(FileStores.in(directory), steps))
                .open()) {
            JobId job = library.generations().start(request(kind)).id();
            library.generations().await(List.of(job), Duration.ofMinutes(1), ended -> {});
        }
    }

    static GenerationRequest request(OutputKind kind) {
        Span words = new Span("The ferry leaves at dawn", Origin.of(Origin.Source.SCRIPT, "action"));
        AssembledPrompt prompt = AssembledPrompt.of(PromptKind.FRAME, "prose", List.of(), List.of(words), "");
        ModelRef model = new ModelRef(HttpBackendPlugin.ID, kind.name().toLowerCase(Locale.ROOT));
        GenerationRequest.Builder request = switch (kind) {
            case IMAGE -> GenerationRequest.image(model, prompt, OWNER);
            case VIDEO -> GenerationRequest.video(model, prompt, OWNER);
            case TEXT, WORKFLOW -> GenerationRequest.text(model, prompt, OWNER);
        };
        return request.size(new FrameSize(640, 360))
                .idempotencyKey("the one job")
                .build();
    }

    /** Says each point with how often it was passed; at the chosen one, and at every one that follows, all stands still. */
    private static Steps stopAt(String chosen) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Integer> passed = new HashMap<>();
        return point -> {
            synchronized (passed) {
                String numbered = point + " " + passed.merge(point, 1, Integer::sum);
                if (!numbered.equals(chosen)) {
                    out.println(PASSED + numbered);
                    return;
                }
                out.println(STANDS + numbered);
                standStill();
            }
        };
    }

    private static void standStill() {
        while (true) {
            try {
                NEVER.await();
            } catch (InterruptedException e) {
                // Closing interrupts; the dead do not hear.
            }
        }
    }
}
