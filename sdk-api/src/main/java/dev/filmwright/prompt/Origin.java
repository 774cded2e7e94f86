package dev.filmwright.prompt;

import dev.filmwright.asset.AssetUse;
import java.util.Objects;
import java.util.Optional;

/**
 * Where words of a prompt came from. Immutable.
 *
 * @param source the kind of source
 * @param asset the asset and its version, for words of an asset
 * @param field the field of the source, e.g. {@code "profile.hair"} or {@code "context.action"}
 */
public record Origin(Source source, Optional<AssetUse> asset, String field) {
    /** How the field of an asset's phrase for a provider begins; the provider's id follows. */
    public static final String FRAGMENTS = "fragments.";

    /** Checks that nothing is {@code null}. */
    public Origin {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(asset, "asset");
        Objects.requireNonNull(field, "field");
    }

    /** Returns the origin of words of an asset. */
    public static Origin asset(AssetUse asset, String field) {
        return new Origin(Source.ASSET, Optional.of(asset), field);
    }

    /** Returns the origin of words that are no asset's. */
    public static Origin of(Source source, String field) {
        return new Origin(source, Optional.empty(), field);
    }

    /** The kinds of sources. */
    public enum Source {
        /** A field of an asset. */
        ASSET,
        /** A context given for this prompt, which wins over the asset. */
        CONTEXT,
        /** The screenplay. */
        SCRIPT,
        /** The camera setup. */
        SETUP,
        /** Whoever asked, in words of their own. */
        CALLER,
        /** A capsule: words that hold for a whole film, such as its style. */
        CAPSULE,
        /** A template's own words. */
        TEMPLATE,
        /** Whoever edited the prompt by hand. */
        EDIT,
        /** The dialect's own joining words and marks. */
        DIALECT
    }
}
