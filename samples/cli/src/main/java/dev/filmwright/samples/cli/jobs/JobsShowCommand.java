package dev.filmwright.samples.cli.jobs;

import dev.filmwright.Filmwright;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code filmwright jobs show DIR JOB}. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a job and what came of it.")
final class JobsShowCommand implements Callable<Integer> {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "JOB", description = "The job's id.")
    private String id = "";

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = library.open()) {
            Job job = filmwright.generations().job(new JobId(id));
            Optional<Generation> made = job.generation().flatMap(filmwright.generations()::find);
            if (output.json()) {
                output.print(JobText.json(job, made));
            } else {
                print(job, made);
            }
        }
        return 0;
    }

    private void print(Job job, Optional<Generation> made) {
        PrintWriter out = output.out();
        out.println(JobText.line(job));
        out.println("started    " + job.created());
        out.println("changed    " + job.updated());
        out.println("sent       " + job.attempts() + (job.attempts() == 1 ? " time" : " times"));
        job.operation().ifPresent(operation -> out.println("operation  " + JobText.oneLine(operation)));
        job.request()
                .labels()
                .forEach((name, value) -> out.println("label      " + name + "=" + JobText.oneLine(value)));
        out.println("prompt     " + JobText.oneLine(job.request().prompt().text()));
        made.ifPresent(generation -> {
            generation.media().forEach(media -> out.println("media      " + media));
            generation.seed().ifPresent(seed -> out.println("seed       " + seed));
            out.println("cost       " + generation.cost().map(Object::toString).orElse("unknown"));
            generation.warnings().forEach(warning -> out.println("warning    " + JobText.oneLine(warning)));
        });
        out.flush();
    }
}
