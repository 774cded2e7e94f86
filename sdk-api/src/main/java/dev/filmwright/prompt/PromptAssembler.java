package dev.filmwright.prompt;

import java.util.List;

/** Assembles prompts. Pure: no I/O, no clock, no chance. Thread-safe. */
public interface PromptAssembler {

    /** Assembles a prompt in natural prose. */
    AssembledPrompt assemble(PromptRequest request);

    /**
     * Assembles a prompt in a dialect.
     *
     * @throws dev.filmwright.InvalidInputException if there is no dialect with that id; the message lists them
     */
    AssembledPrompt assemble(PromptRequest request, String dialect);

    /**
     * Returns what the author of a prompt should know about it, in order of place, what concerns the whole first: whether
     * it is too long for its dialect, has nobody and nothing in it, contradicts itself, has characters or placeholders that
     * should not be there, asks for what it avoids, or breaks a rule of the dialect.
     */
    List<Finding> check(AssembledPrompt prompt);

    /**
     * Returns what the author of a text should know about it as a prompt, as after editing one by hand. A dialect that is
     * not there is a finding, no exception.
     *
     * @param limit how long it may be, beside the dialect's own limit
     */
    List<Finding> check(PromptKind kind, String dialect, String text, PromptLimit limit);

    /** Returns the ids of the dialects known. */
    List<String> dialects();
}
