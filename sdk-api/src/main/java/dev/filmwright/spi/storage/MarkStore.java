package dev.filmwright.spi.storage;

/** Marks of things done once in the life of a library, inside one transaction. */
public interface MarkStore {
    /** Returns whether a mark was set. */
    boolean has(String mark);

    /** Sets a mark; does nothing if it is set. */
    void set(String mark);
}
