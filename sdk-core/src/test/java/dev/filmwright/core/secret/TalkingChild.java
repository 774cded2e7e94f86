package dev.filmwright.core.secret;

import dev.filmwright.Filmwright;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Span;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process that does one job with a leaky plugin, logs everything and prints all it is given. */
final class TalkingChild {
    private TalkingChild() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Filmwright library = Filmwright.builder(Path.of(arguments[0]))
                .discoverPlugins(false)
                .plugin(new LeakyPlugin(arguments[2]))
                .configure(LeakyPlugin.ID, "key", arguments[1])
                .open()) {
            out.println(library.plugins());
            if (!arguments[2].equals("open")) {
                JobId id = library.generations().start(request()).id();
                library.generations().await(List.of(id), Duration.ofMinutes(1), out::println);
                Job job = library.generations().job(id);
                out.println(job);
                job.generation().flatMap(library.generations()::find).ifPresent(out::println);
                out.println("ended " + job.state());
            }
        } catch (RuntimeException e) {
            e.printStackTrace(out);
        }
    }

    private static GenerationRequest request() {
        Span words = new Span("A door", Origin.of(Origin.Source.SCRIPT, "action"));
        return GenerationRequest.image(
                        new ModelRef(LeakyPlugin.ID, "m"),
                        AssembledPrompt.of(PromptKind.FRAME, "prose", List.of(), List.of(words), ""),
                        MediaOwner.production("film"))
                .build();
    }
}
