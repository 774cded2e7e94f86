package dev.filmwright.generation;

import java.util.Objects;
import java.util.Optional;

/**
 * One of a request's files, and whether its model is given it. Immutable.
 *
 * @param asked the file as the request names it
 * @param role the role in which the model is given it; empty if it is left out
 * @param reason why it is not given as asked, in words that follow a colon; empty if it is
 */
public record FittedInput(InputMedia asked, Optional<InputRole> role, String reason) {
    /** Checks that nothing is {@code null}. */
    public FittedInput {
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(reason, "reason");
    }

    /** Returns whether the model is given it in the role asked for. */
    public boolean asAsked() {
        return role.filter(asked.role()::equals).isPresent();
    }

    /** Returns whether the model is not given it. */
    public boolean leftOut() {
        return role.isEmpty();
    }

    /** Returns the file as the model is given it; empty if it is left out. */
    public Optional<InputMedia> given() {
        return role.map(as -> new InputMedia(as, asked.media(), asked.name(), asked.wish()));
    }

    /** Returns what a result says of it; empty if it is given as asked. */
    public Optional<String> warning() {
        if (asAsked()) {
            return Optional.empty();
        }
        String what =
                "reference " + (asked.name().isEmpty() ? "" : "\"" + asked.name() + "\" ") + "(" + asked.role() + ")";
        return Optional.of(role.map(as -> what + " was given as " + as + ": " + reason)
                .orElseGet(() -> what + " was not given: " + reason + "; the words of the prompt stand in"));
    }
}
