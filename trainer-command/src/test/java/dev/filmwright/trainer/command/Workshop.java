package dev.filmwright.trainer.command;

import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.TrainingSource;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.TrainerHandle;
import dev.filmwright.spi.TrainerReport;
import dev.filmwright.spi.TrainerReport.Outcome;
import dev.filmwright.spi.TrainingTask;
import dev.filmwright.training.TrainingMetric;
import dev.filmwright.training.TrainingProgress;
import dev.filmwright.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** A folder with a job in it, and trainers that run {@link FakeTrainer}. */
final class Workshop {
    static final TrainingRequest REQUEST = TrainingRequest.builder(
                    "ann", new TrainingSource.OfDataset("ann", new DatasetId("set")), "command", BaseModel.FLUX1_DEV)
            .name("mrcs_v1")
            .trigger("mrcs")
            .build();

    final Path folder;
    final List<TrainingMetric> metrics = new ArrayList<>();
    TrainingProgress progress = TrainingProgress.NONE;
    String cursor = "";

    Workshop(Path folder) {
        this.folder = folder;
    }

    Path script(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    String command(Path script) {
        return "\"" + Path.of(System.getProperty("java.home"), "bin", "java") + "\" -cp \""
                + System.getProperty("java.class.path") + "\" " + FakeTrainer.class.getName() + " \"" + script
                + "\" {output} {name}";
    }

    static CommandTrainer trainer(Path folder, Map<String, String> environment, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("poll", "20");
        return new CommandTrainer(
                "command", Settings.of(new ProviderConfig(all, folder)), Surroundings.of(environment));
    }

    CommandTrainer trainer(Path script) {
        return trainer(folder, Map.of(), Map.of("command", command(script)));
    }

    TrainingTask task(int run, boolean resume) {
        return new TrainingTask(
                REQUEST,
                folder.resolve("job"),
                folder.resolve("job/dataset"),
                Optional.empty(),
                folder.resolve("job/output"),
                run,
                resume);
    }

    TrainingTask task() {
        return task(1, false);
    }

    TrainerReport ask(CommandTrainer trainer, TrainingTask task, TrainerHandle handle) {
        TrainerReport report = trainer.poll(task, handle, cursor);
        cursor = report.cursor();
        metrics.addAll(report.metrics());
        progress = report.progress().orElse(progress);
        return report;
    }

    /** Waits until the training has ended, and returns how. */
    Outcome outcome(CommandTrainer trainer, TrainingTask task, TrainerHandle handle)
            throws InterruptedException, ExecutionException {
        TrainerReport report = ask(trainer, task, handle);
        while (report.outcome() instanceof Outcome.Running) {
            Optional<ProcessHandle> process = Processes.find(handle.value());
            if (process.isPresent()) {
                ProcessHandle unused = process.get().onExit().get();
            }
            // It is gone, but whoever started it may not have noted yet how it ended.
            Thread.onSpinWait();
            report = ask(trainer, task, handle);
        }
        return report.outcome();
    }
}
