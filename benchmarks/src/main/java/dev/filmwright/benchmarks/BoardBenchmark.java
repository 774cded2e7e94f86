package dev.filmwright.benchmarks;

import dev.filmwright.Filmwright;
import dev.filmwright.frame.Composition;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.production.Production;
import dev.filmwright.production.Shot;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Draws boards of 1280×720 through the provider's own interface, encoding and writing included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Djava.awt.headless=true")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class BoardBenchmark {
    private static final String PROVIDER = "previz";
    private static final ModelRef MODEL = ModelRef.parse(PROVIDER + "/board");

    private final AtomicLong next = new AtomicLong();
    private Path folder = Path.of("unset");
    private List<GenerationRequest> requests = List.of();
    private @Nullable Provider provider;

    /** Creates the benchmark. */
    public BoardBenchmark() {}

    /** Makes one request of each shot of the script. */
    @Setup
    public void make() throws IOException {
        folder = TempFolder.create();
        try (Filmwright filmwright = Filmwright.open(folder.resolve("library"))) {
            requests = requests(Samples.production(filmwright));
        }
        provider = open(folder.resolve("work"));
    }

    private static List<GenerationRequest> requests(Production production) {
        List<Shot> shots = production.shots();
        List<Composition> compositions = production.compositions(shots);
        List<AssembledPrompt> prompts = production.prompts(shots, PromptKind.FRAME);
        MediaOwner owner = MediaOwner.production(production.id().value());
        List<GenerationRequest> requests = new ArrayList<>();
        for (int i = 0; i < shots.size(); i++) {
            requests.add(GenerationRequest.image(MODEL, prompts.get(i), owner)
                    .composition(compositions.get(i))
                    .size(new FrameSize(1280, 720))
                    .seed(i)
                    .build());
        }
        return requests;
    }

    private static Provider open(Path workFolder) {
        return ServiceLoader.load(ProviderPlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(plugin -> plugin.id().equals(PROVIDER))
                .findFirst()
                .orElseThrow()
                .open(new ProviderConfig(Map.of(), workFolder));
    }

    /** Draws the board of the next shot, over and over through the script. */
    @Benchmark
    public Submission board() {
        long number = next.getAndIncrement();
        GenerationRequest request = requests.get((int) (number % requests.size()));
        Provider backend = Objects.requireNonNull(provider);
        Submission answer = backend.submit(new ProviderRequest("board-" + number, MODEL.model(), request));
        if (!(answer instanceof Submission.Accepted accepted)) {
            throw new IllegalStateException(answer.toString());
        }
        backend.release(accepted.operation());
        return answer;
    }

    /** Closes the provider and removes its folder. */
    @TearDown
    public void remove() throws IOException {
        Objects.requireNonNull(provider).close();
        TempFolder.remove(folder);
    }
}
