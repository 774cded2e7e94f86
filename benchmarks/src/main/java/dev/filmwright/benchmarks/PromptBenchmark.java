package dev.filmwright.benchmarks;

import dev.filmwright.Filmwright;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.LengthUnit;
import dev.filmwright.prompt.PromptAssembler;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.prompt.PromptRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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

/** Assembles the prompt of a full scene: two talents with contexts, a thing, place, light, camera, style, capsule. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Djava.awt.headless=true")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PromptBenchmark {
    private static final int SHOTS = 16;

    private final List<PromptRequest> scenes = new ArrayList<>();
    private final List<PromptRequest> shorter = new ArrayList<>();
    private Path folder = Path.of("unset");
    private @Nullable Filmwright filmwright;
    private @Nullable PromptAssembler prompts;
    private @Nullable AssembledPrompt assembled;
    private int next;

    /** Creates the benchmark. */
    public PromptBenchmark() {}

    /** Makes the assets and a request for each shot. */
    @Setup
    public void make() throws IOException {
        folder = TempFolder.create();
        Filmwright open = Filmwright.open(folder.resolve("library"));
        filmwright = open;
        prompts = open.prompts();
        PromptRequest.Builder scene = PromptSamples.scene(open.assets());
        for (int shot = 1; shot <= SHOTS; shot++) {
            scene.action("A wave breaks over the pier, the " + shot + "th this hour. Mara steps forward.");
            scenes.add(scene.limit(PromptLimit.NONE).build());
            shorter.add(scene.limit(new PromptLimit(300, LengthUnit.CHARACTERS)).build());
        }
        assembled = open.prompts().assemble(scenes.get(0));
    }

    /** Assembles the next shot's prompt as prose. */
    @Benchmark
    public AssembledPrompt prose() {
        next = (next + 1) % SHOTS;
        return Objects.requireNonNull(prompts).assemble(scenes.get(next));
    }

    /** Assembles the next shot's prompt as prose of 300 characters at most, about half of it. */
    @Benchmark
    public AssembledPrompt shortened() {
        next = (next + 1) % SHOTS;
        return Objects.requireNonNull(prompts).assemble(shorter.get(next));
    }

    /** Checks a prompt of prose. */
    @Benchmark
    public List<Finding> check() {
        return Objects.requireNonNull(prompts).check(Objects.requireNonNull(assembled));
    }

    /** Closes the library and removes its folder. */
    @TearDown
    public void remove() throws IOException {
        Objects.requireNonNull(filmwright).close();
        TempFolder.remove(folder);
    }
}
