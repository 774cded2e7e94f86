package dev.filmwright.provider.support.webhook;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Whether a call from outside comes from the backend. */
public sealed interface Verification {
    /** Returns whether it does. */
    default boolean genuine() {
        return this instanceof Genuine;
    }

    /**
     * It does. Somebody may still send it twice: ask the backend instead of believing what it says.
     *
     * @param id the backend's id of the delivery, the same when it is sent again; empty if the scheme has none
     * @param sentAt when it was sent; empty if the scheme does not sign that
     */
    record Genuine(Optional<String> id, Optional<Instant> sentAt) implements Verification {
        /** Checks that nothing is {@code null}. */
        public Genuine {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(sentAt, "sentAt");
        }
    }

    /**
     * It does not, or nobody can tell.
     *
     * @param reason why, for the log; nothing the caller should learn
     */
    record Refused(String reason) implements Verification {
        /** Checks that there is a reason. */
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
