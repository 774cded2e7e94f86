package dev.filmwright.asset;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one thing of an archive. Immutable.
 *
 * @param kind what it is
 * @param id its key or id in the archive; of a damaged part, where it is, e.g. {@code "assets/000002.jsonl:17"}
 * @param name its name, or an empty text if that could not be read
 * @param outcome what became of it
 * @param asset the asset here that it became or stands against; empty if there is none
 * @param differences how the archive's state (after) differs from that found here (before); empty unless it does
 * @param remarks what a person should know, e.g. why it failed or that its slug was taken
 */
public record ArchiveItem(
        Kind kind,
        String id,
        String name,
        Outcome outcome,
        Optional<AssetId> asset,
        List<FieldChange> differences,
        List<String> remarks) {
    /** Copies the lists; checks that nothing is {@code null}. */
    public ArchiveItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(asset, "asset");
        differences = List.copyOf(differences);
        remarks = List.copyOf(remarks);
    }

    /** What a thing of an archive is. */
    public enum Kind {
        /** A category of assets. */
        CATEGORY,
        /** An asset with its versions and images. */
        ASSET,
        /** A piece of the archive that could not be read. */
        DAMAGE
    }

    /** What became of a thing of an archive. */
    public enum Outcome {
        /** It was not here and is now. */
        ADDED,
        /** It is here just so. */
        UNCHANGED,
        /** What is here was brought to the archive's state. */
        UPDATED,
        /** It is here in another state, which was kept. */
        CONFLICT,
        /** It was left out on purpose: what is here is later. */
        SKIPPED,
        /** It could not be taken; nothing of it was. */
        FAILED
    }
}
