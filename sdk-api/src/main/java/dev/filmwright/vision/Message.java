package dev.filmwright.vision;

import dev.filmwright.Failure;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something said in a conversation. Immutable.
 *
 * @param number its place, from 1
 * @param role who said it
 * @param text what was said; a model's words are shown, never run
 * @param pictures the pictures it is about
 * @param analyses what models found in pictures, kept with it
 * @param state what became of it
 * @param job the job that asks it or has answered, once there is one
 * @param failure why there is no answer, if there is none
 * @param omitted what was not sent along with it, for want of room
 * @param when when it was said
 */
public record Message(
        long number,
        Role role,
        String text,
        List<MediaId> pictures,
        List<Analysis> analyses,
        State state,
        Optional<JobId> job,
        Optional<Failure> failure,
        Omitted omitted,
        Instant when) {
    /** Copies the lists; checks that nothing is {@code null}. */
    public Message {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(text, "text");
        pictures = List.copyOf(pictures);
        analyses = List.copyOf(analyses);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(omitted, "omitted");
        Objects.requireNonNull(when, "when");
    }

    /** Who says something. */
    public enum Role {
        /** A person. */
        USER,
        /** The model. */
        ASSISTANT
    }

    /** What became of a message. */
    public enum State {
        /** A question that waits for its answer. */
        WAITING,
        /** A question with an answer, or an answer. */
        DONE,
        /** A question without an answer: the failure says why; it can be asked again. */
        FAILED
    }

    /**
     * What was left out of what the model was sent, always the oldest.
     *
     * @param messages how many messages
     * @param pictures how many pictures of messages that were sent
     */
    public record Omitted(int messages, int pictures) {
        /** Nothing. */
        public static final Omitted NOTHING = new Omitted(0, 0);
    }
}
