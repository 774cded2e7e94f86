package dev.filmwright.trainer.command;

import dev.filmwright.spi.TrainingTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of one run of a command: its log, its exit code, its configuration, and what it left. */
final class RunFiles {
    private static final int DEEP = 3;
    private static final String LORA = ".safetensors";
    /** Of kohya: {@code name-000003-state}, {@code name-step00000200-state}, {@code name-state}. */
    private static final Pattern STATE = Pattern.compile(".*-state");

    private final TrainingTask task;

    RunFiles(TrainingTask task) {
        this.task = task;
    }

    Path log() {
        return file("log");
    }

    private Path file(String what) {
        return task.folder().resolve("run-" + task.run() + "." + what);
    }

    /** Makes the folders, and a log that tells from its time when the run began. */
    void begin() throws IOException {
        Files.createDirectories(task.folder());
        Files.createDirectories(task.dataset());
        Files.createDirectories(task.output());
        Files.deleteIfExists(file("exit"));
        Files.writeString(file("begun"), "");
        Files.writeString(log(), "");
    }

    Path writeConfig(String name, String text) throws IOException {
        int dot = name.lastIndexOf('.');
        Path config = file("config" + (dot < 0 ? "" : name.substring(dot)));
        Files.writeString(config, text);
        return config;
    }

    /** Notes how it ended, whole or not at all, for those who come after us. */
    void noteExit(int code) throws IOException {
        Path part = file("exit.part");
        Files.writeString(part, Integer.toString(code));
        Files.move(part, file("exit"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    OptionalInt exit() throws IOException {
        try {
            return OptionalInt.of(
                    Integer.parseInt(Files.readString(file("exit")).strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /**
     * Returns the LoRA that came of it: the file with the training's name. Only one that this run wrote counts.
     *
     * @param ended whether it is known to have ended well: then, if there is none with the name, the one written last counts
     *     too; else that may be one on the way, as trainers put the step into their names
     */
    Optional<Path> lora(boolean ended) throws IOException {
        FileTime begun = Files.getLastModifiedTime(file("begun"));
        Map<FileTime, Path> written = new TreeMap<>(Comparator.reverseOrder());
        try (Stream<Path> files = Files.walk(task.output(), DEEP)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && file.getFileName().toString().endsWith(LORA)
                        && Files.getLastModifiedTime(file).compareTo(begun) >= 0) {
                    if (file.getFileName().toString().equals(task.request().name() + LORA)) {
                        return Optional.of(file);
                    }
                    written.putIfAbsent(Files.getLastModifiedTime(file), file);
                }
            }
        }
        return ended ? written.values().stream().findFirst() : Optional.empty();
    }

    /** Returns the state saved last. */
    Optional<Path> state() throws IOException {
        if (!Files.isDirectory(task.output())) {
            return Optional.empty();
        }
        Map<FileTime, Path> saved = new TreeMap<>(Comparator.reverseOrder());
        try (Stream<Path> files = Files.walk(task.output(), DEEP)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                        && STATE.matcher(file.getFileName().toString()).matches()) {
                    saved.put(Files.getLastModifiedTime(file), file);
                }
            }
        }
        return saved.values().stream().findFirst();
    }
}
