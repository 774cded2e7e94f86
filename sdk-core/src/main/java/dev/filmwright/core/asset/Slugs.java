package dev.filmwright.core.asset;

import dev.filmwright.spi.storage.Folding;
import java.util.function.Predicate;

/** Makes short names for URLs and files: lower-case ASCII letters, digits and single hyphens, at most 60 characters. */
final class Slugs {
    private static final int LONGEST = 60;
    private static final String NAMELESS = "asset";

    private Slugs() {}

    /** Returns the slug of a name; {@code "asset"} if nothing of the name can be written in ASCII. */
    static String of(String name) {
        String slug = Folding.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (slug.length() > LONGEST) {
            slug = slug.substring(0, LONGEST).replaceAll("-$", "");
        }
        return slug.isEmpty() ? NAMELESS : slug;
    }

    /**
     * Returns {@code base}, or {@code base} with the number {@code -2}, {@code -3} … that follows those taken.
     *
     * <p>Doubles and then halves, so that the thousandth Guard asks twenty times and not a thousand.
     */
    static String unique(String base, Predicate<String> taken) {
        if (!taken.test(base)) {
            return base;
        }
        long free = 2;
        long used = 1;
        while (taken.test(base + "-" + free)) {
            used = free;
            free *= 2;
        }
        while (free - used > 1) {
            long middle = (used + free) / 2;
            if (taken.test(base + "-" + middle)) {
                used = middle;
            } else {
                free = middle;
            }
        }
        return base + "-" + free;
    }
}
