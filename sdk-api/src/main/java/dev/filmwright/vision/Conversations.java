package dev.filmwright.vision;

import dev.filmwright.generation.LiveListener;
import dev.filmwright.media.MediaId;
import java.util.List;
import java.util.Optional;

/**
 * Conversations with models that see; messages keep their pictures and what was said of them. Thread-safe.
 *
 * <p>A question is stored before it is sent, and its answer is a durable job: after a crash {@link #get} or {@link #awaitAnswer}
 * takes the answer from that job, and no question is ever sent twice by itself. In a conversation one question waits at a
 * time: another one meanwhile is refused. Pictures in messages are in use: no clean-up removes them.
 *
 * <p>With a question goes what was said before it, the newest first, as far as the conversation's budget reaches; what is too
 * old for that is left out whole, never shortened or summed up, and {@link Message#omitted()} says how much it was. Of the
 * pictures the newest are sent, as many as the model takes. A question that failed is not sent along with later ones.
 */
public interface Conversations {
    /**
     * Creates a conversation. Costs nothing.
     *
     * @throws dev.filmwright.InvalidInputException if there is no such model, or it makes no text
     */
    Conversation create(ConversationDraft draft);

    /**
     * Returns a conversation; a question of which the job has ended meanwhile has its answer first.
     *
     * @throws dev.filmwright.NotFoundException if there is none
     */
    Conversation get(ConversationId id);

    /**
     * Returns conversations, the newest first.
     *
     * @param after the one to go on behind; empty to begin at the newest
     * @param limit how many at most
     */
    List<Conversation> list(Optional<ConversationId> after, int limit);

    /**
     * Returns messages, the newest first.
     *
     * @param before only those with a smaller number; {@link Long#MAX_VALUE} to begin at the newest
     * @param limit how many at most
     * @throws dev.filmwright.NotFoundException if there is no such conversation
     */
    List<Message> messages(ConversationId id, long before, int limit);

    /**
     * Asks a question and returns the answer. Blocks until the model has answered; costs money if the model does. If it is
     * not answered the question is {@link Message.State#FAILED}, and {@link #retry} asks it again.
     *
     * @param id the conversation
     * @param text the question, 1 to 20,000 characters
     * @param pictures the pictures it is about; may be empty
     * @param listener sees the answer while it is written, where the model streams
     * @throws dev.filmwright.ConflictException if a question waits for its answer already
     * @throws dev.filmwright.InvalidInputException if the text is blank or too long for the budget, a picture is not there, or
     *     they are more than the model takes; nothing is stored then
     * @throws dev.filmwright.NotFoundException if there is no such conversation
     * @throws dev.filmwright.ProviderException if there is no answer; of kind {@link dev.filmwright.Failure.Kind#TIMEOUT} with
     *     the question still {@link Message.State#WAITING} if its job goes on
     */
    Message ask(ConversationId id, String text, List<MediaId> pictures, LiveListener listener);

    /** Asks a question as {@link #ask(ConversationId, String, List, LiveListener)} does, with nobody looking on. */
    Message ask(ConversationId id, String text, List<MediaId> pictures);

    /**
     * Waits for the answer to the question that waits for one; one that a crash kept from being sent is sent now.
     *
     * @return the answer, or the newest message if none waits
     * @throws dev.filmwright.NotFoundException if there is no such conversation, or nothing was said in it
     * @throws dev.filmwright.ProviderException if there is no answer
     */
    Message awaitAnswer(ConversationId id, LiveListener listener);

    /**
     * Asks the newest message again, which must be a question that failed. May cost money a second time.
     *
     * @throws dev.filmwright.ConflictException if it is none
     * @throws dev.filmwright.ProviderException if there is no answer again
     */
    Message retry(ConversationId id, LiveListener listener);

    /**
     * Keeps what a model found in pictures with a message, with which it is sent along from then on.
     *
     * @throws dev.filmwright.ConflictException if the message has 20 already, or waits for its answer
     * @throws dev.filmwright.NotFoundException if there is no such message
     */
    Message attach(ConversationId id, long message, Analysis analysis);

    /** Gives a conversation another title. */
    Conversation rename(ConversationId id, String title);

    /**
     * Deletes a conversation with its messages; an answer that is awaited is stopped. Its pictures stay as long as something
     * else shows them. Does nothing if there is none.
     */
    void delete(ConversationId id);
}
