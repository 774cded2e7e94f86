package dev.filmwright.core.promptbook;

import dev.filmwright.prompt.PromptBook;
import jakarta.inject.Inject;

/** {@link PromptBook} over the storage port. */
final class StoredPromptBook implements PromptBook {
    @Inject
    StoredPromptBook() {}
}
