package dev.filmwright.asset;

import java.util.Objects;

/**
 * A version of an asset as it was when it was read. Immutable; and so is what it stands for once a later version exists.
 *
 * @param asset the asset
 * @param label its number, notes and time
 * @param content what the asset is in this version
 * @param latest whether it is the newest one, the only one that edits change
 * @param active whether generations use it unless told otherwise
 */
public record AssetVersion(AssetId asset, VersionLabel label, AssetContent content, boolean latest, boolean active) {
    /** Checks that nothing is {@code null}. */
    public AssetVersion {
        Objects.requireNonNull(asset, "asset");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(content, "content");
    }

    /** Returns its number. */
    public Version number() {
        return label.number();
    }
}
