package dev.filmwright.prompt;

import dev.filmwright.asset.ProjectId;

/**
 * What each project's generations start with. Thread-safe; methods block for file access, none costs money.
 *
 * <pre>{@code
 * Selection start = filmwright.selections().get(film.id());
 * PromptRequest request = PromptRequest.builder(PromptKind.FRAME).selection(start).action("It rains.").build();
 * }</pre>
 */
public interface SelectionDefaults {

    /**
     * Returns what a project's generations start with, its assets as they are now: each in its active version, with the
     * project's own values over it. Deleted assets are left out; sidelined ones are there, see
     * {@link Selection#sidelined()}.
     *
     * @return the selection, empty if none is kept
     */
    Selection get(ProjectId project);

    /**
     * Keeps a selection in place of the one kept for a project; {@link Selection#EMPTY} forgets it. Kept are which assets,
     * in which order, and what is said about them, not what the assets are.
     *
     * @return the selection as {@link #get} returns it
     * @throws dev.filmwright.NotFoundException if an asset is not there, or is another project's; nothing is changed
     */
    Selection put(ProjectId project, Selection selection);
}
