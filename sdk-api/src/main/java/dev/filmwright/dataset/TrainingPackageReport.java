package dev.filmwright.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was written. Immutable.
 *
 * @param id the package's identity in the history
 * @param target the ZIP file or folder
 * @param beside files that lie beside it
 * @param files what is in it, in order of name
 * @param bytes how many bytes the files in it have together
 * @param digest the SHA-256 of a line {@code "{digest}  {name}\n"} for each file, as {@code sha256sum} writes them in order of
 *     name: the same for a ZIP file and a folder, and for equal input
 * @param configuration the file in it that the trainer is given, in a format that has one; its paths hold in the folder it lies in
 * @param plan what it was written by
 */
public record TrainingPackageReport(
        String id,
        Path target,
        List<Path> beside,
        List<PackagedFile> files,
        long bytes,
        String digest,
        Optional<String> configuration,
        TrainingPlan plan) {
    /** Copies the lists; checks that nothing is {@code null}. */
    public TrainingPackageReport {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(target, "target");
        beside = List.copyOf(beside);
        files = List.copyOf(files);
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(configuration, "configuration");
        Objects.requireNonNull(plan, "plan");
    }

    /** Returns what may spoil the training. */
    public List<TrainingWarning> warnings() {
        return plan.warnings();
    }
}
