package dev.filmwright.media;

import dev.filmwright.InvalidInputException;

/**
 * What a media file belongs to; it names the folder the file is kept in. Immutable.
 *
 * @param folder {@code "assets"} or {@code "productions"}
 * @param id the owner's id
 */
public record MediaOwner(String folder, String id) {
    /** Checks that the folder is one of the two and the id safe as a folder name. */
    public MediaOwner {
        if (!folder.equals("assets") && !folder.equals("productions")) {
            throw new InvalidInputException("folder", folder, "use assets or productions");
        }
        check("id", id);
    }

    /** Returns the owner that is the asset with this id. */
    public static MediaOwner asset(String assetId) {
        return new MediaOwner("assets", assetId);
    }

    /** Returns the owner that is the production with this id. */
    public static MediaOwner production(String projectId) {
        return new MediaOwner("productions", projectId);
    }

    private static void check(String field, String value) {
        if (!value.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new InvalidInputException(field, value, "use letters, digits, - and _ only, at most 64");
        }
    }
}
