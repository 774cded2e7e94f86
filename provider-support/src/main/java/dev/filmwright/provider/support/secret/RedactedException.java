package dev.filmwright.provider.support.secret;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands for an exception whose message, or whose cause's, held a secret: the same trace, the message without it. */
final class RedactedException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    private RedactedException(String text, @Nullable Throwable cause) {
        super(text, cause, true, true);
    }

    static Throwable of(Throwable thrown, Secrets secrets) {
        return clean(thrown, secrets, Collections.newSetFromMap(new IdentityHashMap<>()))
                ? thrown
                : copy(thrown, secrets, 0);
    }

    private static boolean clean(@Nullable Throwable thrown, Secrets secrets, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return true;
        }
        String said = thrown.toString();
        if (seen.size() > DEEPEST || !said.equals(secrets.redact(said)) || !clean(thrown.getCause(), secrets, seen)) {
            return false;
        }
        for (Throwable other : thrown.getSuppressed()) {
            if (!clean(other, secrets, seen)) {
                return false;
            }
        }
        return true;
    }

    private static Throwable copy(Throwable thrown, Secrets secrets, int depth) {
        Throwable cause = thrown.getCause();
        RedactedException copy = new RedactedException(
                secrets.redact(thrown.toString()),
                cause != null && depth < DEEPEST ? copy(cause, secrets, depth + 1) : null);
        copy.setStackTrace(thrown.getStackTrace());
        for (Throwable other : thrown.getSuppressed()) {
            if (depth < DEEPEST) {
                copy.addSuppressed(copy(other, secrets, depth + 1));
            }
        }
        return copy;
    }
}
