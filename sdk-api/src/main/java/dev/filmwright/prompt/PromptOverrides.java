package dev.filmwright.prompt;

import dev.filmwright.media.MediaOwner;
import java.util.List;
import java.util.Optional;

/**
 * Prompts edited by hand. What is kept is the edits, so that they are made again in a prompt that changed since: three-way,
 * word by word, between the prompt they were made in, what the editor made of it, and the prompt of now. Thread-safe; methods
 * block for file access, none costs money. A production's boards are asked for with the edits of their shots in them.
 *
 * <pre>{@code
 * PromptPlace place = PromptPlace.shot(film.id(), "SC010_SH0020", PromptKind.FRAME, "prose");
 * AssembledPrompt assembled = film.prompts(shots, PromptKind.FRAME).get(0);
 * overrides.set(place, assembled, assembled.text().replace("wide shot", "very wide shot"), 0);
 * }</pre>
 */
public interface PromptOverrides {
    /** Returns the edits at a place, if there are any. */
    Optional<PromptOverride> find(PromptPlace place);

    /** Returns all edits of an owner, in order of name, kind and dialect. */
    List<PromptOverride> of(MediaOwner owner);

    /**
     * Keeps what somebody made of a prompt, in place of what was kept for the place.
     *
     * @param assembled the prompt that was edited, without earlier edits in it
     * @param edited what was made of its text, at most 100,000 characters
     * @param revision the revision of what is there; 0 if nothing is
     * @throws dev.filmwright.ConflictException if somebody else set it meanwhile
     * @throws dev.filmwright.InvalidInputException if the prompt is of another kind or dialect than the place, or a text is too
     *     long
     */
    PromptOverride set(PromptPlace place, AssembledPrompt assembled, String edited, long revision);

    /**
     * Returns a newly assembled prompt with the edits of its place in it.
     *
     * @throws dev.filmwright.InvalidInputException if the prompt is of another kind or dialect than the place
     */
    EditedPrompt apply(PromptPlace place, AssembledPrompt assembled);

    /** Returns a newly assembled prompt with edits in it. Blocks for nothing and does not depend on what is kept. */
    EditedPrompt apply(PromptOverride override, AssembledPrompt assembled);

    /**
     * Settles one conflict: puts words in its place and leaves the others. When it was the last, the edits are kept as edits
     * of {@code assembled}.
     *
     * @param assembled the prompt that {@link #apply(PromptPlace, AssembledPrompt)} was given
     * @param conflict one of the conflicts it returned
     * @param words what is to stand there: one of the two versions, or anything else
     * @param revision the revision of the edits
     * @throws dev.filmwright.ConflictException if somebody else set them meanwhile, or there is no such conflict
     * @throws dev.filmwright.NotFoundException if there are no edits at the place
     */
    PromptOverride resolve(
            PromptPlace place, AssembledPrompt assembled, EditConflict conflict, String words, long revision);

    /** Forgets the edits at a place; does nothing if there are none. */
    void remove(PromptPlace place);
}
