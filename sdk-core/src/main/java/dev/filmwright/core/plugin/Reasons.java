package dev.filmwright.core.plugin;

import dev.filmwright.FilmwrightException;
import org.jspecify.annotations.Nullable;

/** Says in one line why a plugin is broken. */
final class Reasons {
    private Reasons() {}

    static String of(Throwable trouble) {
        if (trouble instanceof FilmwrightException) {
            return line(trouble.getMessage());
        }
        StringBuilder text = new StringBuilder(words(trouble));
        for (Throwable cause = trouble.getCause(); cause != null; cause = cause.getCause()) {
            text.append("; caused by ").append(words(cause));
        }
        return line(text.toString());
    }

    private static String words(Throwable trouble) {
        return trouble.getClass().getSimpleName() + (trouble.getMessage() == null ? "" : ": " + trouble.getMessage());
    }

    private static String line(@Nullable String text) {
        return String.valueOf(text).replaceAll("\\s*\\R\\s*", " ");
    }
}
