package dev.filmwright.spi.storage;

import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.notification.Notification;
import dev.filmwright.notification.NotificationItem;
import dev.filmwright.notification.NotificationPreference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who wants to know what, and the messages to them, inside one transaction: a message is to be sent first and history
 * afterwards. Times are kept to the millisecond.
 */
public interface NotificationStore {
    /** Keeps a preference, in place of the one with its id. */
    void put(NotificationPreference preference);

    /** Removes a preference and what was noted by {@link #opened} for it; returns whether there was one. */
    boolean remove(String preference);

    /** Returns the preferences, in order of id. */
    List<NotificationPreference> preferences();

    /** Notes that a job is under way of which a preference wants to know; noting it again changes nothing. */
    void opened(String preference, MediaOwner owner, JobId job);

    /** Notes that a job is no longer under way. */
    void closed(String preference, MediaOwner owner, JobId job);

    /** Returns whether a job of an owner's is under way of which a preference wants to know. */
    boolean open(String preference, MediaOwner owner);

    /**
     * Adds a message.
     *
     * @throws dev.filmwright.LibraryException if there is one with its id, or it is {@code COLLECTING} and its preference
     *     and owner have one that is too
     */
    void add(Notification notification);

    /** Returns a message, if there is one. */
    Optional<Notification> find(String id);

    /** Returns the message of a preference and owner that more may come into, if there is one. */
    Optional<Notification> collecting(String preference, MediaOwner owner);

    /**
     * Puts one more thing into a message that is {@code COLLECTING} and says when it is due; beyond
     * {@link Notification#MOST_ITEMS} things are counted only. Does nothing to another message.
     */
    void collect(String id, NotificationItem item, Instant due);

    /** Says when a message that is {@code COLLECTING} is due. */
    void reschedule(String id, Instant due);

    /**
     * Takes the message of a channel that has been due longest, to send it: it is {@code WAITING}, once more tried, and
     * due again at {@code again} in case that is never told to have ended.
     */
    Optional<Notification> claim(String channel, Instant now, Instant again);

    /** Returns when the next message of a channel is due, if one is to be sent. */
    Optional<Instant> nextDue(String channel);

    /** Records that a message was sent: {@code WAITING} to {@code SENT}; returns whether it was waiting. */
    boolean sent(String id, Instant when);

    /** Records that a message could not be sent and is due again; returns whether it was waiting. */
    boolean failed(String id, String trouble, Instant due);

    /** Records that a message is given up: {@code WAITING} to {@code GIVEN_UP}; returns whether it was waiting. */
    boolean givenUp(String id, String trouble, Instant when);

    /** Returns messages, those added last first, at most {@code limit}; those added before {@code before} if it is there. */
    List<Notification> history(Optional<String> before, int limit);
}
