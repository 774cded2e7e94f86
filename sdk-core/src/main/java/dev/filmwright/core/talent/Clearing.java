package dev.filmwright.core.talent;

import dev.filmwright.ConflictException;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.Attempt;
import dev.filmwright.generation.Attempts;
import dev.filmwright.generation.Generations;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.media.MediaOwner;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clears away what sessions made that have ended: all that no asset shows. May be repeated, and go on after a crash. */
final class Clearing {
    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);

    private final Sessions sessions;
    private final Attempts attempts;
    private final Generations generations;
    private final MediaLibrary media;

    @Inject
    Clearing(Sessions sessions, Attempts attempts, Generations generations, MediaLibrary media) {
        this.sessions = sessions;
        this.attempts = attempts;
        this.generations = generations;
        this.media = media;
    }

    /** Clears away what can be; what is still under way is left to the next time. */
    void run() {
        for (Sessions.Ended ended : sessions.ended()) {
            sessions.drop(ended);
            if (cleared(MediaOwner.asset(ended.talent().value()))) {
                sessions.forget(ended);
            }
        }
    }

    private boolean cleared(MediaOwner owner) {
        boolean all = true;
        for (String slot : attempts.slots(owner)) {
            if (slot.startsWith(Views.FOLDER)) {
                for (Attempt attempt : attempts.of(owner, slot)) {
                    all &= attempt.discarded().isPresent() || discarded(attempt);
                }
            }
        }
        if (all) {
            for (MediaFile file : media.of(owner)) {
                delete(file);
            }
        }
        return all;
    }

    private boolean discarded(Attempt attempt) {
        if (!attempt.job().state().terminal()) {
            try {
                if (!generations.cancel(attempt.id()).state().terminal()) {
                    return false;
                }
            } catch (ProviderException e) {
                LOG.warn("job {} of a talent wizard that has ended cannot be stopped yet", attempt.id(), e);
                return false;
            }
        }
        try {
            attempts.discard(attempt.id());
        } catch (ConflictException e) {
            // An asset shows it: it is the talent's now.
            LOG.trace("attempt {} stays", attempt.id(), e);
        }
        return true;
    }

    private void delete(MediaFile file) {
        try {
            media.delete(file.id());
        } catch (ConflictException e) {
            // An asset shows it: it is the talent's now.
            LOG.trace("media file {} stays", file.id(), e);
        }
    }
}
