package dev.filmwright.core.training;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.TrainingTask;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of each job in the library's: real files, as a trainer is another program. It is named by the job's id, which
 * is ours.
 */
final class JobFolders {
    private static final String FOLDER = "training";
    private static final String DATASET = "dataset";
    private static final String OUTPUT = "output";

    private final Path root;

    @Inject
    JobFolders(OpenSettings settings) {
        root = settings.directory().toAbsolutePath().normalize().resolve(FOLDER);
    }

    TrainingTask task(JobRow row) {
        Path folder = root.resolve(row.id());
        Path dataset = folder.resolve(DATASET);
        Optional<Path> config = row.config().map(dataset::resolve);
        return new TrainingTask(
                row.request().request(),
                folder,
                dataset,
                config,
                folder.resolve(OUTPUT),
                Math.max(1, row.run()),
                row.resume());
    }

    /** Makes an empty folder for what is laid out, and one for what comes of it, which keeps what it has. */
    TrainingTask layOut(JobRow row) {
        TrainingTask task = task(row);
        try {
            remove(task.dataset());
            Files.createDirectories(task.dataset());
            Files.createDirectories(task.output());
            return task;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Removes all that a job left behind. */
    void removeAll(String id) {
        try {
            remove(root.resolve(id));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static LibraryException failed(IOException cause) {
        return new LibraryException(
                Failure.of(Failure.Kind.UNAVAILABLE, "the training's folder cannot be used: " + cause), cause);
    }

    private static void remove(Path file) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(file)) {
                for (Path entry : entries) {
                    remove(entry);
                }
            }
        }
        Files.deleteIfExists(file);
    }
}
