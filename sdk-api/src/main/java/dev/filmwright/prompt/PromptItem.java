package dev.filmwright.prompt;

import dev.filmwright.asset.Asset;
import java.util.Objects;

/**
 * An asset with free words about it. Immutable.
 *
 * @param asset the asset
 * @param context what is said about it
 */
public record PromptItem(Asset asset, AssetContext context) {
    /** Checks that nothing is {@code null}. */
    public PromptItem {
        Objects.requireNonNull(asset, "asset");
        Objects.requireNonNull(context, "context");
    }
}
