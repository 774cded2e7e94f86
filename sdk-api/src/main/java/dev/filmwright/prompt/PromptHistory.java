package dev.filmwright.prompt;

import dev.filmwright.media.MediaOwner;
import java.util.List;

/**
 * Which prompts were used where. Every job that says what it is an attempt at is noted when it is started, in the same
 * transaction: by its label {@code shot}, or else by its slot. Of each owner's name the newest are kept, 100 unless
 * {@link #keep} says otherwise. Thread-safe; methods block for file access, none costs money.
 */
public interface PromptHistory {
    /**
     * Returns the prompts used for an owner's name, e.g. a shot's code, newest first and whatever their kind and dialect.
     *
     * @param limit how many at most, above 0
     * @throws dev.filmwright.InvalidInputException if the limit is not above 0
     */
    List<PromptRecord> of(MediaOwner owner, String name, int limit);

    /** Returns those before one, as the next page of {@link #of}. */
    List<PromptRecord> before(PromptRecord record, int limit);

    /** Notes a prompt that was used by other means than a job of this library. */
    PromptRecord add(PromptPlace place, AssembledPrompt prompt);

    /**
     * Sets how many are kept for each owner's name; what is more goes as others are added there.
     *
     * @param most 1 to 100,000
     * @throws dev.filmwright.InvalidInputException if it is less or more
     */
    void keep(int most);

    /** Returns how many are kept for each owner's name. */
    int kept();
}
