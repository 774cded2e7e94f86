package dev.filmwright.export;

import dev.filmwright.InvalidInputException;
import java.util.Objects;

/**
 * How a contact sheet looks. Immutable; by default it is titled "Contact sheet" and holds its thumbnails inside.
 *
 * @param title the page's title, not blank
 * @param thumbnails where the thumbnails are
 */
public record ContactSheetOptions(String title, Thumbnails thumbnails) {
    private static final ContactSheetOptions DEFAULTS = new ContactSheetOptions("Contact sheet", Thumbnails.INSIDE);

    /**
     * Checks the title.
     *
     * @throws InvalidInputException if it is blank
     */
    public ContactSheetOptions {
        Objects.requireNonNull(thumbnails, "thumbnails");
        if (title.isBlank()) {
            throw new InvalidInputException("title", title, "give it words");
        }
    }

    /** Returns the defaults. */
    public static ContactSheetOptions ofDefaults() {
        return DEFAULTS;
    }

    /** Returns the same under another title. */
    public ContactSheetOptions withTitle(String title) {
        return new ContactSheetOptions(title, thumbnails);
    }

    /** Returns the same with its thumbnails elsewhere. */
    public ContactSheetOptions withThumbnails(Thumbnails thumbnails) {
        return new ContactSheetOptions(title, thumbnails);
    }

    /** Where a sheet's thumbnails are. */
    public enum Thumbnails {
        /** In the page, which then needs nothing beside it; about 5 kB each. */
        INSIDE,
        /** In a folder beside the page, so that browsers load what is looked at; better from a few thousand assets on. */
        BESIDE
    }
}
