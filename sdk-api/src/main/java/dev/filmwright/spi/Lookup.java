package dev.filmwright.spi;

/** What a backend answers when asked for work by the key the engine chose. */
public sealed interface Lookup {
    /**
     * It has it.
     *
     * @param operation its name for the work
     */
    record Found(Operation operation) implements Lookup {}

    /** It never took it: handing it over again is safe. */
    record Absent() implements Lookup {}

    /** It cannot say. */
    record Unsupported() implements Lookup {}
}
