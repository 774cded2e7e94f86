package dev.filmwright.asset;

import java.util.Objects;

/**
 * An asset form as far as it is filled in; nothing in it need be valid yet. Immutable.
 *
 * @param category the category's key
 * @param scope where the asset is to be known
 * @param content what is filled in so far; a name may be empty
 */
public record AssetForm(String category, Scope scope, AssetContent content) {
    /** Checks that nothing is {@code null}. */
    public AssetForm {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(content, "content");
    }
}
