package dev.filmwright.core.training;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.Trainer;
import dev.filmwright.spi.TrainerHandle;
import dev.filmwright.spi.TrainerPlugin;
import dev.filmwright.spi.TrainerReport;
import dev.filmwright.spi.TrainerReport.Outcome;
import dev.filmwright.spi.TrainingTask;
import dev.filmwright.training.TrainingMetric;
import dev.filmwright.training.TrainingProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/** A trainer that does as the test says; it outlives the library, as a process would. Thread-safe. */
final class ScriptedTrainer implements TrainerPlugin, Trainer {
    final List<TrainingTask> started = new CopyOnWriteArrayList<>();
    final List<String> cancelled = new CopyOnWriteArrayList<>();
    private final List<TrainingMetric> told = new ArrayList<>();
    private Outcome outcome = new Outcome.Running();
    private boolean resumable;
    private boolean unable;
    private boolean unreachable;

    @Override
    public String id() {
        return "scripted";
    }

    @Override
    public List<ConfigKey> configKeys() {
        return List.of(new ConfigKey("token", "a secret", Optional.of("s3cret"), true, Optional.empty()));
    }

    @Override
    public Trainer open(ProviderConfig config) {
        return this;
    }

    synchronized void tell(int run, long step, double loss) {
        told.add(new TrainingMetric(
                run,
                step,
                OptionalInt.empty(),
                OptionalDouble.of(loss),
                OptionalDouble.empty(),
                OptionalDouble.empty()));
    }

    synchronized void end(Outcome how) {
        outcome = how;
    }

    synchronized void fail(String message) {
        end(new Outcome.Failed(Failure.of(Failure.Kind.UNAVAILABLE, message)));
    }

    synchronized void resumable(boolean on) {
        resumable = on;
        outcome = new Outcome.Running();
    }

    synchronized void unable(boolean on) {
        unable = on;
    }

    synchronized void unreachable(boolean on) {
        unreachable = on;
    }

    @Override
    public TrainingFormat format() {
        return TrainingFormat.KOHYA;
    }

    @Override
    public synchronized TrainerHandle start(TrainingTask task) {
        if (unable) {
            throw new LibraryException(Failure.of(Failure.Kind.CONFIGURATION, "no such command; token s3cret"), null);
        }
        started.add(task);
        return new TrainerHandle("run-" + task.run());
    }

    @Override
    public synchronized TrainerReport poll(TrainingTask task, TrainerHandle handle, String cursor) {
        if (unreachable) {
            throw new IllegalStateException("s3cret");
        }
        int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        List<TrainingMetric> fresh = List.copyOf(told.subList(from, told.size()));
        Optional<TrainingProgress> progress = fresh.isEmpty()
                ? Optional.empty()
                : Optional.of(new TrainingProgress(
                        fresh.get(fresh.size() - 1).step(),
                        OptionalLong.of(100),
                        OptionalInt.empty(),
                        OptionalInt.empty()));
        return new TrainerReport(outcome, Integer.toString(told.size()), progress, fresh, Duration.ofMillis(20));
    }

    @Override
    public synchronized void cancel(TrainingTask task, TrainerHandle handle) {
        cancelled.add(handle.value());
        fail("killed");
    }

    @Override
    public synchronized boolean resumable(TrainingTask task) {
        return resumable;
    }

    @Override
    public List<String> log(TrainingTask task, int lines) {
        return List.of("logged in with s3cret");
    }

    @Override
    public void close() {}

    static Outcome succeeded(Path lora) {
        return new Outcome.Succeeded(lora);
    }
}
