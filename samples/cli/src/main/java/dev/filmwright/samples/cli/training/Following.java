package dev.filmwright.samples.cli.training;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Subscription;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.samples.cli.terminal.Bars;
import dev.filmwright.samples.cli.terminal.CtrlC;
import dev.filmwright.samples.cli.terminal.Terminal;
import dev.filmwright.training.TrainingEvent;
import dev.filmwright.training.TrainingJob;
import dev.filmwright.training.TrainingJobId;
import dev.filmwright.training.TrainingState;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Follows a training and says what comes of it. */
final class Following {
    private static final Duration LONGEST = Duration.ofDays(30);

    private Following() {}

    /**
     * Follows a training until it has ended, or only until its trainer runs. Ctrl-C ends the following, and in most terminals
     * the trainer too, which the next look will tell.
     *
     * @return 0 if it ended well or goes on, 1 if not
     */
    static int of(Filmwright library, String owner, TrainingJobId id, Output output, boolean detach)
            throws InterruptedException {
        BlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
        try (CtrlC ctrlC = CtrlC.listen();
                Bars bars = new Bars(output.out(), Terminal.attached())) {
            Subscription heard = library.trainingJobs().subscribe(owner, event -> {
                show(event, id, bars);
                events.add(event);
            });
            try {
                ctrlC.interrupts(() -> {
                    if (detach) {
                        untilStarted(library, owner, id, events);
                    } else {
                        library.trainingJobs().await(owner, id, LONGEST);
                    }
                });
            } finally {
                heard.close();
            }
        }
        return told(library, library.trainingJobs().get(owner, id), output);
    }

    private static void show(TrainingEvent event, TrainingJobId id, Bars bars) {
        if (event instanceof TrainingEvent.Changed changed && changed.job().id().equals(id)) {
            changed.job()
                    .progress()
                    .steps()
                    .ifPresent(steps ->
                            bars.progressed("steps", changed.job().progress().step(), steps));
        }
    }

    private static void untilStarted(
            Filmwright library, String owner, TrainingJobId id, BlockingQueue<TrainingEvent> events)
            throws InterruptedException {
        TrainingJob job = library.trainingJobs().get(owner, id);
        while (job.state() == TrainingState.CREATED || job.state() == TrainingState.PREPARING) {
            events.poll(1, TimeUnit.SECONDS);
            job = library.trainingJobs().get(owner, id);
        }
    }

    private static int told(Filmwright library, TrainingJob job, Output output) {
        PrintWriter out = output.out();
        if (output.json()) {
            output.print(TrainingText.json(job));
        } else {
            out.println(TrainingText.line(job));
            job.lora()
                    .ifPresent(lora ->
                            out.println(TrainingText.line(library.loras().get(lora))));
            out.flush();
        }
        return job.state() == TrainingState.FAILED || job.state() == TrainingState.CANCELLED ? 1 : 0;
    }
}
