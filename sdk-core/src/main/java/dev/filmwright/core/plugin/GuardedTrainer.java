package dev.filmwright.core.plugin;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.LibraryException;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.spi.Trainer;
import dev.filmwright.spi.TrainerHandle;
import dev.filmwright.spi.TrainerReport;
import dev.filmwright.spi.TrainingTask;
import java.util.List;
import java.util.function.Supplier;

/** A trainer of a plugin's whose trouble is always a {@link FilmwrightException} without the secrets of its settings. */
final class GuardedTrainer implements Trainer {
    private final String id;
    private final Trainer trainer;
    private final Secrets secrets;

    GuardedTrainer(String id, Trainer trainer, Secrets secrets) {
        this.id = id;
        this.trainer = trainer;
        this.secrets = secrets;
    }

    @Override
    public TrainingFormat format() {
        return guarded(trainer::format);
    }

    @Override
    public TrainerHandle start(TrainingTask task) {
        return guarded(() -> trainer.start(task));
    }

    @Override
    public TrainerReport poll(TrainingTask task, TrainerHandle handle, String cursor) {
        return guarded(() -> discreet(trainer.poll(task, handle, cursor)));
    }

    private TrainerReport discreet(TrainerReport report) {
        return report.outcome() instanceof TrainerReport.Outcome.Failed failed
                ? new TrainerReport(
                        new TrainerReport.Outcome.Failed(secrets.hide(failed.failure())),
                        report.cursor(),
                        report.progress(),
                        report.metrics(),
                        report.askAgainAfter())
                : report;
    }

    @Override
    public void cancel(TrainingTask task, TrainerHandle handle) {
        guarded(() -> {
            trainer.cancel(task, handle);
            return id;
        });
    }

    @Override
    public boolean resumable(TrainingTask task) {
        return guarded(() -> trainer.resumable(task));
    }

    @Override
    public List<String> log(TrainingTask task, int lines) {
        return guarded(
                () -> trainer.log(task, lines).stream().map(secrets::hide).toList());
    }

    private <T> T guarded(Supplier<T> call) {
        try {
            return call.get();
        } catch (FilmwrightException e) {
            throw new LibraryException(secrets.hide(e.failure()), null);
        } catch (RuntimeException | LinkageError e) {
            // Its message is not shown, as nobody knows what is in it.
            throw new LibraryException(
                    Failure.ofProvider(
                            id,
                            Failure.Kind.UNAVAILABLE,
                            "the trainer broke: " + e.getClass().getSimpleName(),
                            true,
                            Failure.Billing.NOT_CHARGED),
                    null);
        }
    }

    @Override
    public void close() {
        trainer.close();
    }
}
