package dev.filmwright.samples.cli.training;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Subscription;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.TrainingSource;
import dev.filmwright.training.TrainingEvent;
import dev.filmwright.training.TrainingJob;
import dev.filmwright.training.TrainingRequest;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The process that is killed: starts a training, says so once its trainer told something, and lives on. */
final class TrainingChild {
    private TrainingChild() {}

    /** Takes the library's folder and the dataset to train from. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Filmwright library = Filmwright.open(Path.of(args[0]))) {
            CountDownLatch told = new CountDownLatch(1);
            Subscription unused = library.trainingJobs().subscribe("local", event -> {
                if (event instanceof TrainingEvent.Changed changed
                        && (changed.job().latest().isPresent()
                                || changed.job().state().terminal())) {
                    told.countDown();
                }
            });
            TrainingJob job = library.trainingJobs()
                    .start(TrainingRequest.builder(
                                    "local",
                                    new TrainingSource.OfDataset("local", new DatasetId(args[1])),
                                    "command",
                                    BaseModel.FLUX1_DEV)
                            .name("mara-v1")
                            .trigger("mrcs")
                            .build());
            told.await();
            out.println(job.id());
            // Until it is killed.
            new CountDownLatch(1).await();
        }
    }
}
