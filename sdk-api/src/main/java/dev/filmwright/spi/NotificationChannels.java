package dev.filmwright.spi;

import dev.filmwright.PluginReport;
import java.util.List;
import java.util.Set;

/** The channels of an open library, but for the one that is built in. Thread-safe. */
public interface NotificationChannels {
    /**
     * Returns an open channel.
     *
     * @throws dev.filmwright.InvalidInputException if there is none with this id; the message lists those found
     */
    NotificationChannel channel(String id);

    /** Returns the ids of those that opened, in order. */
    Set<String> ids();

    /** Returns those that were found but cannot be used, with the reason. */
    List<PluginReport.Broken> broken();
}
