package dev.filmwright.spi;

import dev.filmwright.PluginReport;
import java.util.List;
import java.util.Set;

/** The trainers of an open library. Thread-safe. */
public interface Trainers {
    /**
     * Returns an open trainer.
     *
     * @throws dev.filmwright.InvalidInputException if there is none with this id; the message lists those found
     */
    Trainer trainer(String id);

    /** Returns the ids of those that opened, in order. */
    Set<String> ids();

    /** Returns those that were found but cannot be used, with the reason. */
    List<PluginReport.Broken> broken();
}
