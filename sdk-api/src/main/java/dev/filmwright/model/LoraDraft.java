package dev.filmwright.model;

import dev.filmwright.InvalidInputException;
import dev.filmwright.dataset.BaseModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is said of a LoRA that is registered. Immutable.
 *
 * @param name what to call it, 1 to 200 characters
 * @param triggers the words that call it in a prompt, at most 20 of 1 to 200 characters; if empty, the file's metadata are
 *     asked
 * @param trainedOn what it was trained on, if that is known
 */
public record LoraDraft(String name, List<String> triggers, Optional<BaseModel> trainedOn) {
    private static final int LONGEST = 200;
    private static final int MOST = 20;

    /**
     * Copies the list.
     *
     * @throws InvalidInputException if a text is empty or too long, or there are too many triggers
     */
    public LoraDraft {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new InvalidInputException("name", name, "use 1 to " + LONGEST + " characters");
        }
        triggers = List.copyOf(triggers);
        if (triggers.size() > MOST) {
            throw new InvalidInputException("triggers", triggers.size(), "use at most " + MOST);
        }
        for (String trigger : triggers) {
            if (trigger.isBlank() || trigger.length() > LONGEST) {
                throw new InvalidInputException("trigger", trigger, "use 1 to " + LONGEST + " characters");
            }
        }
        Objects.requireNonNull(trainedOn, "trainedOn");
    }

    /** Returns a draft of which only the name is known. */
    public static LoraDraft named(String name) {
        return new LoraDraft(name, List.of(), Optional.empty());
    }
}
