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

    /** Returns the ids of the dialects known. */
    List<String> dialects();
}
