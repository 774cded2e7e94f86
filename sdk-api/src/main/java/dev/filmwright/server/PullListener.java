package dev.filmwright.server;

/** Hears how a model is being fetched. Called by the thread that fetches it. */
@FunctionalInterface
public interface PullListener {
    /**
     * Tells how far it has come; {@code total} grows while the server finds out what there is to fetch.
     *
     * @param doing what is being done, in the server's words
     * @param done bytes that are there
     * @param total bytes there are in all; 0 while that is not known
     */
    void progressed(String doing, long done, long total);
}
