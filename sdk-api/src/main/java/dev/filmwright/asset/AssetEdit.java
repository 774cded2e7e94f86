package dev.filmwright.asset;

import dev.filmwright.media.MediaId;

/** Says exactly what changes in an asset; what is not said stays. Handed to {@link AssetLibrary#update}. */
public interface AssetEdit {
    /** Sets the name; the slug stays. */
    AssetEdit name(String name);

    /** Sets the slug; made unique in the scope if it is taken. */
    AssetEdit slug(String slug);

    /** Sets the description. */
    AssetEdit description(String description);

    /** Adds a tag. */
    AssetEdit addTag(String tag);

    /** Removes a tag; does nothing if it is not there. */
    AssetEdit removeTag(String tag);

    /** Sets a free attribute. */
    AssetEdit attribute(String key, String value);

    /** Removes a free attribute; does nothing if it is not there. */
    AssetEdit removeAttribute(String key);

    /** Sets the typed facts; the shape must be the category's. */
    AssetEdit profile(Profile profile);

    /** Adds a stored media file as an image; a single slot's image moves to {@link ImageSlot#REFERENCE}. */
    AssetEdit addImage(MediaId media, ImageSlot slot);

    /**
     * Takes an image out; its file is removed if nothing else shows it. Does nothing if it is not there.
     */
    AssetEdit removeImage(MediaId media);

    /** Moves an image to a slot; the image that held a single slot moves to {@link ImageSlot#REFERENCE}. */
    AssetEdit imageSlot(MediaId media, ImageSlot slot);

    /** Sets what people call an image; empty for the slot's own label. */
    AssetEdit imageLabel(MediaId media, String label);

    /** Moves an image to a place in the order, from 0; a place beyond the end is the end. */
    AssetEdit imageAt(MediaId media, int place);

    /** Sets the phrase for a provider, which its prompts use in place of the asset's own words. */
    AssetEdit fragment(String provider, String phrase);

    /** Removes the phrase for a provider; does nothing if there is none. */
    AssetEdit removeFragment(String provider);

    /** Hides the asset from active work, or shows it again. */
    AssetEdit sidelined(boolean sidelined);
}
