package dev.filmwright.dataset;

import dev.filmwright.asset.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was in a package that was written. Immutable.
 *
 * @param id its identity
 * @param source where pictures and captions came from, as asked for
 * @param version the asset's version that was packed; empty for a dataset
 * @param format the trainer
 * @param baseModel what it was to be trained on
 * @param trigger the trigger word; empty for none
 * @param classToken the class token; empty for none
 * @param style how captions were written
 * @param fileName the name of the ZIP file or folder, without its place
 * @param files what was in it, in order of name
 * @param captions the captions, by the picture's name in the package
 * @param settings the numbers it said, by name
 * @param digest the package's digest, as {@link TrainingPackageReport#digest()} says
 * @param created when it was written
 */
public record TrainingPackageRecord(
        String id,
        TrainingSource source,
        Optional<Version> version,
        TrainingFormat format,
        BaseModel baseModel,
        String trigger,
        String classToken,
        CaptionStyle style,
        String fileName,
        List<PackagedFile> files,
        SortedMap<String, String> captions,
        SortedMap<String, String> settings,
        String digest,
        Instant created) {
    /** Copies the collections; checks that nothing is {@code null}. */
    public TrainingPackageRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(baseModel, "baseModel");
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(classToken, "classToken");
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(fileName, "fileName");
        files = List.copyOf(files);
        captions = Collections.unmodifiableSortedMap(new TreeMap<>(captions));
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(created, "created");
    }
}
