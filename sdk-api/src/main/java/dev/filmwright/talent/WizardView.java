package dev.filmwright.talent;

import dev.filmwright.asset.ImageSlot;
import dev.filmwright.media.MediaId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One view of a character sheet with all takes of it. Immutable.
 *
 * @param slot which view
 * @param takes the takes of it that show the chosen headshot's individual, in the order they were asked for
 * @param chosen the take that counts: the one chosen, else the last with a picture; empty if there is none
 * @param score how well that take matches the headshot, once that was asked for
 */
public record WizardView(
        ImageSlot slot, List<WizardTake> takes, Optional<WizardTake> chosen, Optional<ConsistencyScore> score) {
    /** Copies the list; checks that nothing is {@code null}. */
    public WizardView {
        Objects.requireNonNull(slot, "slot");
        takes = List.copyOf(takes);
        Objects.requireNonNull(chosen, "chosen");
        Objects.requireNonNull(score, "score");
    }

    /** Returns the picture that counts. */
    public Optional<MediaId> picture() {
        return chosen.flatMap(WizardTake::picture);
    }

    /** Returns whether a take is still being made. */
    public boolean underWay() {
        return takes.stream().anyMatch(WizardTake::underWay);
    }
}
