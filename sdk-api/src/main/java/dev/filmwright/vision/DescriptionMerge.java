package dev.filmwright.vision;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.ImageOptions;
import java.io.InputStream;
import java.util.Map;

/** Puts descriptions into assets: previewed first, field by field. Thread-safe. */
public interface DescriptionMerge {
    /**
     * Returns what a description would make of an asset's description, tags and profile, or its attributes where its category
     * has no profile. Changes nothing, costs nothing.
     *
     * @throws dev.filmwright.InvalidInputException if the description is of another category's shape
     */
    default MergePreview preview(Asset asset, Description description, MergeMode mode) {
        return preview(asset, description, mode, Map.of());
    }

    /**
     * Returns what a description would make of an asset, with rules of their own for some fields.
     *
     * @param asset the asset as it was read
     * @param description what a model saw
     * @param mode the rule for all other fields
     * @param fields the rules by the name of the field, e.g. {@code profile.hair}
     * @throws dev.filmwright.InvalidInputException if the description is of another category's shape, or there is no such field
     */
    MergePreview preview(Asset asset, Description description, MergeMode mode, Map<String, MergeMode> fields);

    /**
     * Makes the change in the asset's latest version; one that changes nothing writes nothing. Blocks for file access.
     *
     * @throws dev.filmwright.ConflictException if the asset was changed since the preview; nothing is changed
     * @throws dev.filmwright.NotFoundException if there is no such asset any more
     */
    Asset apply(MergePreview preview);

    /**
     * Makes the change as a new version, which becomes the latest and the active one; the one before keeps its words.
     *
     * @param preview what to change
     * @param step how far the number goes
     * @param notes what is new; if blank, the model that looked is named
     * @throws dev.filmwright.ConflictException if the asset was changed since the preview; nothing is changed
     * @throws dev.filmwright.NotFoundException if there is no such asset any more
     */
    Asset apply(MergePreview preview, VersionStep step, String notes);

    /**
     * Stores a picture as an image of an asset, has it described and returns what that would make of the asset. The picture
     * stays with the asset, whatever becomes of the description. Blocks until the model has answered; costs money if the model
     * does.
     *
     * @param asset the asset, whose own words the model is told as what is known already
     * @param image the picture's bytes; not closed
     * @param options how it is kept
     * @param model the model that looks
     * @param mode the rule for all fields
     * @throws dev.filmwright.media.MediaException if it is no picture, broken, or beyond the limits; nothing is changed
     * @throws dev.filmwright.InvalidInputException if the model is unknown or cannot see; nothing is changed
     * @throws dev.filmwright.ProviderException if there is no description
     * @throws dev.filmwright.NotFoundException if there is no such asset
     */
    MergePreview upload(AssetId asset, InputStream image, ImageOptions options, ModelRef model, MergeMode mode);
}
