package dev.filmwright.core.crash;

import dev.filmwright.Filmwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Work that a process does until it is killed, and what must hold of it afterwards. */
interface Chore {
    /** Gives a new library what the work needs. */
    default void prepare(Filmwright library, Path around) throws IOException {}

    /** Works without end; whatever is acknowledged is done for good. */
    void work(Filmwright library, Path around, Consumer<String> acknowledge) throws Exception;

    /**
     * Checks that all that was acknowledged is there, and nothing half.
     *
     * @param acknowledged by all processes so far, in order
     */
    void verify(Filmwright library, Path around, List<String> acknowledged) throws IOException;
}
