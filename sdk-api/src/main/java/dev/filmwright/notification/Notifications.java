package dev.filmwright.notification;

import dev.filmwright.PluginReport;
import dev.filmwright.asset.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells people and machines of jobs that are over, by mail, webhook or whatever channels there are. Thread-safe.
 *
 * <p>A message is stored in the transaction of the step it tells of, so no crash loses one; one that was being sent as the
 * process died is sent again, so that it may come twice, with the same id. A channel that has trouble is asked again later
 * and later, twelve times in about four hours, then the message is given up: the history says so.
 */
public interface Notifications {
    /**
     * Keeps a preference, in place of the one with its id. It holds for what happens from now on.
     *
     * @throws dev.filmwright.InvalidInputException if there is no such channel, or its address cannot be one
     */
    void save(NotificationPreference preference);

    /** Returns the preferences, in order of id. */
    List<NotificationPreference> preferences();

    /** Removes a preference; what is to be sent already is sent. Returns whether there was one. */
    boolean remove(String id);

    /**
     * Returns what was sent, is to be sent or was given up, newest first.
     *
     * @param after where the page begins: a page's {@code next}; empty for the newest
     * @param limit how many, from 1 to 1000
     */
    NotificationPage history(Optional<String> after, int limit);

    /** Returns the ids of the channels there are, in order. */
    Set<String> channels();

    /** Returns the channels that were found but cannot be used, with the reason. */
    List<PluginReport.Broken> brokenChannels();

    /**
     * Lets a listener hear what goes to the channel {@value NotificationPreference#LISTENER}, on a thread of that channel's.
     * A message that finds no listener is tried again later, as with every channel. Closing the library ends it.
     */
    Subscription subscribe(NotificationListener listener);
}
