package dev.filmwright.samples.cli.generate;

import dev.filmwright.Filmwright;
import dev.filmwright.ProviderException;
import dev.filmwright.asset.Subscription;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.samples.cli.jobs.JobText;
import dev.filmwright.samples.cli.terminal.CtrlC;
import dev.filmwright.samples.cli.terminal.PictureWriter;
import dev.filmwright.samples.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ExitCode;

/** Starts a job, shows how it goes, stops it at the backend if the user wants, and says what came of it. */
public final class JobRun {
    private static final Duration NO_END = Duration.ofDays(365);
    private static final Duration TO_STOP = Duration.ofMinutes(1);

    private final Filmwright library;
    private final PlaceOptions places;
    private final Output output;
    private final PrintWriter err;
    private final CtrlC ctrlC;

    /** Creates a run in an open library. */
    public JobRun(Filmwright library, PlaceOptions places, Output output, PrintWriter err, CtrlC ctrlC) {
        this.library = library;
        this.places = places;
        this.output = output;
        this.err = err;
        this.ctrlC = ctrlC;
    }

    /** Does the request; returns the exit code: 0 done, 1 failed or uncertain, 130 stopped. */
    public int run(GenerationRequest request) {
        Generations generations = library.generations();
        PictureWriter pictures = PictureWriter.of(places.pictures(), output.out());
        boolean streams = !output.json() && places.out() == null;
        Job job;
        try (LiveView view = new LiveView(output.out(), err, pictures, Terminal.attached(), streams)) {
            JobId id = generations.start(request).id();
            say("job " + id + " (" + request.model() + ")");
            job = watched(id, view);
            Optional<Generation> made = job.generation().flatMap(generations::find);
            view.end();
            new Results(library, places, output, err).report(job, made, view, pictures);
        }
        return switch (job.state()) {
            case SUCCEEDED -> ExitCode.OK;
            case CANCELLED -> CtrlC.EXIT_CODE;
            default -> ExitCode.SOFTWARE;
        };
    }

    private Job watched(JobId id, LiveView view) {
        Generations generations = library.generations();
        Subscription watch = generations.watch(id, view);
        try {
            ctrlC.interrupts(() -> generations.await(List.of(id), NO_END, ended -> {}));
            return generations.job(id);
        } catch (InterruptedException e) {
            return stopped(id);
        } finally {
            watch.close();
        }
    }

    /** Stops the job at its backend. */
    private Job stopped(JobId id) {
        Generations generations = library.generations();
        say("stopping " + id);
        try {
            Job job = generations.cancel(id);
            if (!job.state().terminal() && job.state() != JobState.UNCERTAIN) {
                generations.await(List.of(id), TO_STOP, ended -> {});
            }
        } catch (ProviderException e) {
            say("it goes on at the backend: " + JobText.oneLine(e.failure().message()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return generations.job(id);
    }

    private void say(String what) {
        err.println("  " + what);
        err.flush();
    }
}
