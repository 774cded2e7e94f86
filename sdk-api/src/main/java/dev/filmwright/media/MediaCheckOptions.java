package dev.filmwright.media;

import dev.filmwright.InvalidInputException;
import java.time.Duration;
import java.util.Optional;

/**
 * How thoroughly media are checked. Immutable.
 *
 * @param deep whether every stored file is read and compared with its digest: takes as long as reading them does
 * @param removeUnused from which age on files that nothing refers to are removed; empty to report them only
 */
public record MediaCheckOptions(boolean deep, Optional<Duration> removeUnused) {
    /** Looks at names only, and removes no file that has a row. */
    public static final MediaCheckOptions QUICK = new MediaCheckOptions(false, Optional.empty());

    /** Reads every file, and removes none that has a row. */
    public static final MediaCheckOptions DEEP = new MediaCheckOptions(true, Optional.empty());

    /** Checks that the age is not negative. */
    public MediaCheckOptions {
        if (removeUnused.map(Duration::isNegative).orElse(false)) {
            throw new InvalidInputException("removeUnused", removeUnused.get(), "use an age of zero or more");
        }
    }

    /**
     * Returns the same with files removed that no asset, no board and no generation refers to.
     *
     * @param age how long ago a file must have been stored; long enough for whoever stored it to have used it by now
     */
    public MediaCheckOptions removingUnused(Duration age) {
        return new MediaCheckOptions(deep, Optional.of(age));
    }
}
