package dev.filmwright.talent;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.ModelRef;
import java.util.Objects;
import java.util.Optional;

/**
 * What the wizard starts from. Immutable. A description may be unfinished: whether it is long enough is checked when the
 * wizard goes on.
 *
 * @param description who it is and what it looks like, in words
 * @param use what it is meant for
 * @param model the model that makes the pictures
 * @param vision a model that sees, for the profile and for verdicts on the views; empty for none
 * @param variants how many headshots to make at a time, {@value #FEWEST} to {@value #MOST}
 * @param warnBelow the consistency below which a view is warned of, 0 to 1
 */
public record TalentBrief(
        String description, TalentUse use, ModelRef model, Optional<ModelRef> vision, int variants, double warnBelow) {
    /** How many characters a description has at least, white space at its ends not counted. */
    public static final int SHORTEST = 50;

    /** How many characters a description has at most. */
    public static final int LONGEST = 4000;

    /** How many headshots there are at least. */
    public static final int FEWEST = 4;

    /** How many headshots there are at most. */
    public static final int MOST = 6;

    /** The consistency below which a view is warned of, unless another is asked for. */
    public static final double WARN_BELOW = 0.6;

    /**
     * Checks the numbers, and that nothing is {@code null}.
     *
     * @throws InvalidInputException if a number is out of its range, or the description beyond all measure
     */
    public TalentBrief {
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(vision, "vision");
        if (description.length() > LONGEST) {
            throw new InvalidInputException(
                    "description", description.length() + " characters", "use at most " + LONGEST);
        }
        if (variants < FEWEST || variants > MOST) {
            throw new InvalidInputException("variants", variants, "use " + FEWEST + " to " + MOST);
        }
        if (!(warnBelow >= 0 && warnBelow <= 1)) {
            throw new InvalidInputException("warnBelow", warnBelow, "use 0 to 1");
        }
    }

    /** Returns a brief for a lead, with four headshots and no model that sees. */
    public static TalentBrief of(String description, ModelRef model) {
        return new TalentBrief(description, TalentUse.LEAD, model, Optional.empty(), FEWEST, WARN_BELOW);
    }

    /** Returns the same with another description. */
    public TalentBrief withDescription(String words) {
        return new TalentBrief(words, use, model, vision, variants, warnBelow);
    }

    /** Returns the same for another use. */
    public TalentBrief withUse(TalentUse other) {
        return new TalentBrief(description, other, model, vision, variants, warnBelow);
    }

    /** Returns the same with a model that sees. */
    public TalentBrief withVision(ModelRef sees) {
        return new TalentBrief(description, use, model, Optional.of(sees), variants, warnBelow);
    }

    /** Returns the same with so many headshots at a time. */
    public TalentBrief withVariants(int count) {
        return new TalentBrief(description, use, model, vision, count, warnBelow);
    }

    /** Returns the same with another consistency below which a view is warned of. */
    public TalentBrief withWarnBelow(double consistency) {
        return new TalentBrief(description, use, model, vision, variants, consistency);
    }
}
