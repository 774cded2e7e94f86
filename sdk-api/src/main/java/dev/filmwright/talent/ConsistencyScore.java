package dev.filmwright.talent;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.ModelRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How well a view matches the headshot, and how that was found out. Immutable.
 *
 * <p>The value is the mean of the measures by their weights. What each compares:
 *
 * <ul>
 *   <li>{@code shape}: 1 less a 32nd for each bit in which the perceptual hashes differ, 0 at least; for views of the face alone,
 *       as a body has another shape than a face.
 *   <li>{@code colour}: how much of the colours of the headshot's subject, the background left out, is found in the view's
 *       subject; in a full body half of a colour's share is enough, as the face is small there, in a three-quarter view 0.6 of it.
 *   <li>{@code verdict}: how sure a model that sees is that both show the same individual; where there is one it weighs as much
 *       as the others together.
 * </ul>
 *
 * <p>Without a model that sees it tells whether pictures look alike, not who is in them: {@link #certainty()} says so.
 *
 * @param value 0 to 1
 * @param measures what it is made of
 * @param judge the model that gave a verdict, if one did
 * @param certainty how much it can be relied on
 * @param warnBelow what the value should reach, 0 to 1
 * @param notes what differs in the judge's words, and what could not be compared
 */
public record ConsistencyScore(
        double value,
        List<Measure> measures,
        Optional<ModelRef> judge,
        Certainty certainty,
        double warnBelow,
        List<String> notes) {
    /**
     * Copies the lists.
     *
     * @throws InvalidInputException if a number is out of its range
     */
    public ConsistencyScore {
        check("value", value);
        check("warnBelow", warnBelow);
        measures = List.copyOf(measures);
        Objects.requireNonNull(judge, "judge");
        Objects.requireNonNull(certainty, "certainty");
        notes = List.copyOf(notes);
    }

    /** Returns whether the view is to be warned of. */
    public boolean low() {
        return value < warnBelow;
    }

    private static void check(String field, double number) {
        if (!(number >= 0 && number <= 1)) {
            throw new InvalidInputException(field, number, "use 0 to 1");
        }
    }

    /**
     * One thing that was compared. Immutable.
     *
     * @param name {@code "shape"}, {@code "colour"} or {@code "verdict"}
     * @param value 0 to 1
     * @param weight its weight among the others, 0 to 1; the weights add up to 1
     */
    public record Measure(String name, double value, double weight) {
        /**
         * Checks the numbers.
         *
         * @throws InvalidInputException if one is not within 0 to 1
         */
        public Measure {
            Objects.requireNonNull(name, "name");
            check("value", value);
            check("weight", weight);
        }
    }

    /** How much a score can be relied on. */
    public enum Certainty {
        /** Colours alone were compared: what is shown has little in common with the headshot. */
        LOW,
        /** Shape and colours were compared, and nobody looked. */
        FAIR,
        /** A model looked at both. */
        HIGH
    }
}
