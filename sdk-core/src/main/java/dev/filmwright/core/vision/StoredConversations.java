package dev.filmwright.core.vision;

import dev.filmwright.vision.Conversations;
import jakarta.inject.Inject;

/** {@link Conversations} over the storage port. */
final class StoredConversations implements Conversations {
    @Inject
    StoredConversations() {}
}
