package dev.filmwright.prompt;

import dev.filmwright.asset.Asset;
import java.util.Objects;
import java.util.Optional;

/**
 * The light of a prompt. Immutable.
 *
 * @param asset a lighting, or empty if it is told in words alone
 * @param context what it is like
 */
public record PromptLight(Optional<Asset> asset, LightingContext context) {
    /** Checks that nothing is {@code null}. */
    public PromptLight {
        Objects.requireNonNull(asset, "asset");
        Objects.requireNonNull(context, "context");
    }
}
