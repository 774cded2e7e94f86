package dev.filmwright.core.talent;

import dev.filmwright.asset.ImageSlot;
import dev.filmwright.media.MediaId;
import dev.filmwright.talent.ConsistencyScore;
import dev.filmwright.talent.Technique;
import java.util.List;
import java.util.Optional;

/**
 * How a talent's character sheet was made; kept with the talent.
 *
 * @param model the model that made the pictures
 * @param views what is known of each view
 */
record SheetRecord(String model, List<View> views) {
    /** The shelf of these documents; their key is the talent's id. */
    static final String SHELF = "character-sheet";

    /**
     * What is known of a view.
     *
     * @param slot which
     * @param picture the picture it is known of
     * @param score how well it matches the headshot
     * @param techniques what was done to keep it the same individual
     */
    record View(ImageSlot slot, MediaId picture, Optional<ConsistencyScore> score, List<Technique> techniques) {}
}
