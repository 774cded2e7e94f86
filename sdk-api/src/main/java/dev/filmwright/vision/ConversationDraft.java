package dev.filmwright.vision;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaOwner;
import java.time.Duration;
import java.util.Objects;

/**
 * A new conversation before it is created. Immutable.
 *
 * @param title what people call it, 1 to 200 characters
 * @param model whom to talk with
 * @param owner whom the jobs belong to
 * @param budget how many tokens a question may send at most, together with what was said before; from
 *     {@value #LEAST_BUDGET} on. A token is taken for three characters, a picture for 800 tokens, as no model is asked
 *     how it counts
 * @param timeout how long one answer may take
 */
public record ConversationDraft(String title, ModelRef model, MediaOwner owner, int budget, Duration timeout) {
    /** The least budget, in tokens. */
    public static final int LEAST_BUDGET = 500;

    /** The budget if nothing else is said, in tokens: what small models keep in mind. */
    public static final int USUAL_BUDGET = 6000;

    private static final int LONGEST_TITLE = 200;

    /**
     * Checks everything.
     *
     * @throws InvalidInputException if something is out of its range
     */
    public ConversationDraft {
        title = title(title);
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(owner, "owner");
        if (budget < LEAST_BUDGET) {
            throw new InvalidInputException("budget", budget, "use at least " + LEAST_BUDGET + " tokens");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new InvalidInputException("timeout", timeout, "give a time above zero");
        }
    }

    /** Creates a draft with the usual budget and time. */
    public static ConversationDraft of(String title, ModelRef model, MediaOwner owner) {
        return new ConversationDraft(title, model, owner, USUAL_BUDGET, DescriptionRequest.USUAL_TIMEOUT);
    }

    /** Returns the same with another budget, in tokens. */
    public ConversationDraft withBudget(int tokens) {
        return new ConversationDraft(title, model, owner, tokens, timeout);
    }

    /**
     * Returns a title as it is kept, without blanks around it.
     *
     * @throws InvalidInputException if it is blank or too long
     */
    public static String title(String title) {
        String stripped = title.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_TITLE) {
            throw new InvalidInputException("title", title, "use 1 to " + LONGEST_TITLE + " characters");
        }
        return stripped;
    }
}
