package dev.filmwright.talent;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.media.MediaId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A talent with its headshot and the eight views, to look at. Immutable.
 *
 * @param talent the talent; of a session that is not confirmed, the identity it will have
 * @param name its name; may be empty
 * @param description who it is, in words
 * @param profile the facts
 * @param tags its tags
 * @param madeBy the model that made the pictures, e.g. {@code previz/board}; empty if nobody knows
 * @param headshot the headshot
 * @param views the eight views, in order, those without a picture too
 */
public record CharacterSheet(
        AssetId talent,
        String name,
        String description,
        Profile.Talent profile,
        List<String> tags,
        String madeBy,
        Optional<MediaId> headshot,
        List<View> views) {
    /** Copies the lists; checks that nothing is {@code null}. */
    public CharacterSheet {
        Objects.requireNonNull(talent, "talent");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(profile, "profile");
        tags = List.copyOf(tags);
        Objects.requireNonNull(madeBy, "madeBy");
        Objects.requireNonNull(headshot, "headshot");
        views = List.copyOf(views);
    }

    /**
     * One of the eight views. Immutable.
     *
     * @param slot which
     * @param picture its picture, if there is one
     * @param score how well it matches the headshot, where that is known of this picture
     * @param techniques what was done to keep it the same individual, where that is known
     */
    public record View(
            ImageSlot slot, Optional<MediaId> picture, Optional<ConsistencyScore> score, Set<Technique> techniques) {
        /** Copies the set; checks that nothing is {@code null}. */
        public View {
            Objects.requireNonNull(slot, "slot");
            Objects.requireNonNull(picture, "picture");
            Objects.requireNonNull(score, "score");
            techniques = Set.copyOf(techniques);
        }
    }
}
