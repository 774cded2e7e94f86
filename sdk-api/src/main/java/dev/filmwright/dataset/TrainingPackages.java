package dev.filmwright.dataset;

import dev.filmwright.ProgressListener;
import dev.filmwright.asset.AssetId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Packs pictures and captions as trainers take them. Thread-safe; methods block for file access, none costs money.
 *
 * <p>Equal input gives equal bytes, whatever order it comes in. Pictures are read, prepared and written one by one, so memory
 * does not grow with their number. Each is written with nothing that its file says about place and device; upright, in three
 * colours, its transparent parts on white unless asked for otherwise.
 */
public interface TrainingPackages {
    /** Returns the settings that have a place in packages of a format; others are refused. */
    Set<TrainingSetting<?>> settings(TrainingFormat format);

    /**
     * Says what a package would hold, and what may spoil the training. Writes nothing; reads every picture.
     *
     * @throws dev.filmwright.InvalidInputException if there is no picture, one is smaller than 64 pixels, the format does not
     *     take a setting, the base model or the transparency, needs a trigger word, or a hosted trainer is given a picture
     *     without a caption that it may not write itself
     * @throws dev.filmwright.NotFoundException if there is no such asset, version or dataset
     * @throws dev.filmwright.media.MediaException if a picture cannot be read
     */
    TrainingPlan plan(TrainingPackageRequest request);

    /**
     * Writes a package, which appears whole or not at all, and records it.
     *
     * @param target a file that ends in {@code .zip}, which is replaced if it is there; or a folder, which must be empty if it is
     *     there. Folders above it are made
     * @param listener hears how many pictures are done; the step is {@code "pictures"}
     * @throws dev.filmwright.InvalidInputException as {@link #plan} does; if the target cannot be written as such; and if the
     *     trainer does not open ZIP files
     * @throws dev.filmwright.NotFoundException as {@link #plan} does
     * @throws dev.filmwright.media.MediaException if a picture cannot be read
     * @throws dev.filmwright.export.ExportException if it cannot be written
     */
    TrainingPackageReport write(TrainingPackageRequest request, Path target, ProgressListener listener);

    /** Returns what was packed of an asset, the newest first; also after the asset is gone. */
    List<TrainingPackageRecord> history(AssetId asset);

    /** Returns what was packed of an owner's dataset, the newest first. */
    List<TrainingPackageRecord> history(String owner, DatasetId dataset);

    /**
     * Returns what was packed, whatever of, the newest first.
     *
     * @param after where a page before said to go on; empty to begin
     * @param limit how many at most, 1 to 500
     * @throws dev.filmwright.InvalidInputException if the limit is out of range
     */
    TrainingPackagePage history(Optional<String> after, int limit);
}
