package dev.filmwright.core.training;

import dev.filmwright.Filmwright;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingSource;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.Trainer;
import dev.filmwright.spi.TrainerHandle;
import dev.filmwright.spi.TrainerPlugin;
import dev.filmwright.spi.TrainerReport;
import dev.filmwright.spi.TrainingTask;
import dev.filmwright.training.TrainingRequest;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The process that is killed while it starts a trainer, which never comes to say how to find it again. */
final class CutOffChild implements TrainerPlugin, Trainer {
    private final CountDownLatch never = new CountDownLatch(1);
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private CutOffChild() {}

    /** Takes the library's folder, an owner and the dataset to train from. */
    public static void main(String[] args) throws Exception {
        CutOffChild trainer = new CutOffChild();
        try (Filmwright library = Filmwright.builder(Path.of(args[0]))
                .discoverPlugins(false)
                .trainer(trainer)
                .open()) {
            library.trainingJobs()
                    .start(TrainingRequest.builder(
                                    args[1],
                                    new TrainingSource.OfDataset(args[1], new DatasetId(args[2])),
                                    trainer.id(),
                                    BaseModel.FLUX1_DEV)
                            .trigger("mrcs")
                            .build());
            trainer.never.await();
        }
    }

    @Override
    public String id() {
        return "scripted";
    }

    @Override
    public List<ConfigKey> configKeys() {
        return List.of();
    }

    @Override
    public Trainer open(ProviderConfig config) {
        return this;
    }

    @Override
    public TrainingFormat format() {
        return TrainingFormat.KOHYA;
    }

    @Override
    public TrainerHandle start(TrainingTask task) {
        out.println("starting");
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new TrainerHandle("too late");
    }

    @Override
    public TrainerReport poll(TrainingTask task, TrainerHandle handle, String cursor) {
        throw new IllegalStateException("nothing runs");
    }

    @Override
    public void cancel(TrainingTask task, TrainerHandle handle) {
        throw new IllegalStateException("nothing runs");
    }

    @Override
    public boolean resumable(TrainingTask task) {
        return false;
    }

    @Override
    public List<String> log(TrainingTask task, int lines) {
        return List.of();
    }

    @Override
    public void close() {}
}
