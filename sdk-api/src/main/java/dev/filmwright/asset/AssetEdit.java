package dev.filmwright.asset;

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

    /** Hides the asset from active work, or shows it again. */
    AssetEdit sidelined(boolean sidelined);
}
