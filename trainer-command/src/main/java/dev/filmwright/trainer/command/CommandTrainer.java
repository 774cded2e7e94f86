package dev.filmwright.trainer.command;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.spi.Trainer;
import dev.filmwright.spi.TrainerHandle;
import dev.filmwright.spi.TrainerReport;
import dev.filmwright.spi.TrainerReport.Outcome;
import dev.filmwright.spi.TrainingTask;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Runs a command for each training. It writes into a file, not into a pipe, so it goes on when we end, and can be read again
 * by whoever comes after us. How it ended is noted as long as we are there to see it; if not, what it left decides: a LoRA
 * under the name it was to have, written after the run began, is a success.
 */
final class CommandTrainer implements Trainer {
    private static final int WORDS = 60;
    private static final String CONFIG = "{config}";

    private final String id;
    private final Settings settings;
    private final Surroundings surroundings;

    /** The ends of those that we started, with their exit codes, which nobody else is told. */
    private final Map<TrainerHandle, Future<Integer>> own = new ConcurrentHashMap<>();

    CommandTrainer(String id, Settings settings, Surroundings surroundings) {
        this.id = id;
        this.settings = settings;
        this.surroundings = surroundings;
    }

    @Override
    public TrainingFormat format() {
        return settings.format();
    }

    @Override
    public TrainerHandle start(TrainingTask task) {
        if (settings.command().isEmpty()) {
            throw failed(
                    Failure.Kind.CONFIGURATION,
                    "no command is set for trainer \"" + id
                            + "\": set \"command\", e.g. to accelerate launch … --config_file" + " {config}",
                    null);
        }
        RunFiles files = new RunFiles(task);
        try {
            files.begin();
            Process process = process(task, files).start();
            TrainerHandle handle = new TrainerHandle(Processes.name(process.toHandle()));
            own.put(handle, process.onExit().thenApply(ended -> noted(files, ended.exitValue())));
            return handle;
        } catch (IOException e) {
            throw failed(
                    Failure.Kind.CONFIGURATION,
                    "the command of trainer \"" + id + "\" cannot be run: "
                            + surroundings.hide(settings, String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static int noted(RunFiles files, int code) {
        try {
            files.noteExit(code);
        } catch (IOException e) {
            // Then only we know; who comes after us goes by what was left.
            return code;
        }
        return code;
    }

    private ProcessBuilder process(TrainingTask task, RunFiles files) throws IOException {
        Optional<Path> state = task.resume() ? files.state() : Optional.empty();
        Placeholders values = Placeholders.of(task, config(task, state, files), state);
        List<String> words = new ArrayList<>();
        settings.command().forEach(word -> words.add(values.fill(Settings.COMMAND, word)));
        // A trainer without words of its own for it finds its state by itself.
        if (state.isPresent()) {
            settings.resume().forEach(word -> words.add(values.fill(Settings.RESUME, word)));
        }
        ProcessBuilder process = new ProcessBuilder(words);
        Map<String, String> environment = process.environment();
        environment.clear();
        environment.putAll(surroundings.given(settings));
        process.directory(settings.directory().orElse(task.dataset()).toFile());
        process.redirectErrorStream(true);
        process.redirectOutput(ProcessBuilder.Redirect.appendTo(files.log().toFile()));
        process.redirectInput(ProcessBuilder.Redirect.from(new File(nothing())));
        return process;
    }

    private static String nothing() {
        return File.separatorChar == '\\' ? "NUL" : "/dev/null";
    }

    private Optional<Path> config(TrainingTask task, Optional<Path> state, RunFiles files) throws IOException {
        if (settings.template().isEmpty()) {
            if (settings.directory().isPresent() && settings.names(CONFIG)) {
                throw failed(
                        Failure.Kind.CONFIGURATION,
                        "the paths in {config} hold in the folder it lies in: take \"directory\" out and name the trainer's"
                                + " script with its full path, or set \"template\"",
                        null);
            }
            return task.config();
        }
        Placeholders values = Placeholders.of(task, task.config(), state);
        String text = Files.readString(settings.template().get());
        return Optional.of(files.writeConfig(
                settings.template().get().getFileName().toString(), values.fill(Settings.TEMPLATE, text)));
    }

    @Override
    public TrainerReport poll(TrainingTask task, TrainerHandle handle, String cursor) {
        RunFiles files = new RunFiles(task);
        Cursor from = Cursor.of(cursor);
        // Asked before the log is read: what it wrote last is then read too.
        Optional<Future<Integer>> ours = Optional.ofNullable(own.get(handle));
        boolean runs = ours.map(end -> !end.isDone())
                .orElseGet(() -> Processes.find(handle.value()).isPresent());
        Progress progress = new Progress(task.request().name(), task.run(), from.epoch(), from.epochs());
        try {
            long offset = new LogFile(files.log()).read(from.offset(), !runs, progress::take);
            if (!runs) {
                own.remove(handle);
            }
            return new TrainerReport(
                    runs ? new Outcome.Running() : outcome(files, ours.map(CommandTrainer::code)),
                    new Cursor(offset, progress.epoch(), progress.epochs()).toString(),
                    progress.progress(),
                    progress.metrics(),
                    settings.poll());
        } catch (IOException e) {
            throw failed(Failure.Kind.UNAVAILABLE, "the trainer's output cannot be read: " + e.getMessage(), e);
        }
    }

    private static int code(Future<Integer> end) {
        try {
            return end.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (ExecutionException e) {
            return 1;
        }
    }

    private Outcome outcome(RunFiles files, Optional<Integer> code) throws IOException {
        OptionalInt exit = code.isPresent() ? OptionalInt.of(code.get()) : files.exit();
        if (exit.orElse(0) == 0) {
            Optional<Path> lora = files.lora(exit.isPresent());
            if (lora.isPresent()) {
                return new Outcome.Succeeded(lora.get());
            }
        }
        return new Outcome.Failed(Verdict.of(id, exit, tail(files, WORDS)));
    }

    @Override
    public void cancel(TrainingTask task, TrainerHandle handle) {
        Optional<ProcessHandle> process = Processes.find(handle.value());
        if (process.isEmpty()) {
            return;
        }
        try {
            if (!Processes.end(process.get(), settings.grace())) {
                throw failed(
                        Failure.Kind.UNAVAILABLE,
                        "the trainer does not end: end process " + process.get().pid() + " by hand",
                        null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(Failure.Kind.CANCELLED, "interrupted while the trainer was being ended", e);
        }
    }

    @Override
    public boolean resumable(TrainingTask task) {
        try {
            return new RunFiles(task).state().isPresent();
        } catch (IOException e) {
            throw failed(Failure.Kind.UNAVAILABLE, "the trainer's output cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> log(TrainingTask task, int lines) {
        try {
            return tail(new RunFiles(task), lines);
        } catch (IOException e) {
            throw failed(Failure.Kind.UNAVAILABLE, "the trainer's output cannot be read: " + e.getMessage(), e);
        }
    }

    private List<String> tail(RunFiles files, int lines) throws IOException {
        return new LogFile(files.log())
                .tail(lines).stream()
                        .map(line -> surroundings.hide(settings, line))
                        .toList();
    }

    private LibraryException failed(
            Failure.Kind kind, String message, @org.jspecify.annotations.Nullable Exception cause) {
        return new LibraryException(Failure.ofProvider(id, kind, message, false, Failure.Billing.NOT_CHARGED), cause);
    }

    @Override
    public void close() {
        // Trainings go on: whoever opens the library next finds them.
    }
}
