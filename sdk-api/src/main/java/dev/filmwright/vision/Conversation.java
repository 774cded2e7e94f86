package dev.filmwright.vision;

import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaOwner;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A conversation as it was when it was read. Immutable.
 *
 * @param id its identity
 * @param title what people call it
 * @param model whom it is with
 * @param owner whom its jobs belong to
 * @param budget how many tokens a question may send at most
 * @param timeout how long one answer may take
 * @param messages how many messages it has
 * @param waiting the number of the question that waits for its answer, if one does
 * @param created when it was created
 * @param updated when something was said last, or it was renamed
 */
public record Conversation(
        ConversationId id,
        String title,
        ModelRef model,
        MediaOwner owner,
        int budget,
        Duration timeout,
        long messages,
        OptionalLong waiting,
        Instant created,
        Instant updated) {
    /** Checks that nothing is {@code null}. */
    public Conversation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(waiting, "waiting");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(updated, "updated");
    }
}
