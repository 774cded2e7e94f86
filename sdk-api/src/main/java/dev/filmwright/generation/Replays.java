package dev.filmwright.generation;

import java.util.List;
import java.util.function.Consumer;

/** Shows stored generations again, and makes them again. Thread-safe. */
public interface Replays {
    /**
     * Returns the digest of all that a request asks for: SHA-256, lower-case hex, over its JSON with members in order of
     * name and nothing empty in it. Equal requests have equal digests. The idempotency key does not count, as it names a
     * start and not what is asked.
     */
    String digest(GenerationRequest request);

    /** Returns the generations that were asked for exactly this, newest first, at most {@code limit}. */
    List<GenerationId> asked(GenerationRequest request, int limit);

    /**
     * Returns a stored generation with its files once their bytes were read and found to be what was stored. Asks no
     * backend and costs nothing. Blocks for reading the files.
     *
     * @throws dev.filmwright.NotFoundException if there is no such generation
     * @throws dev.filmwright.LibraryException if a file is gone ({@code NOT_FOUND}) or its bytes are others
     *     ({@code CORRUPT}); the message names it
     */
    Replay replay(GenerationId id);

    /**
     * Asks the backend for the same once more, with the seed it used where it told. Costs money if the model does.
     *
     * @throws dev.filmwright.NotFoundException if there is no such generation
     * @throws dev.filmwright.InvalidInputException if the model is gone or cannot do it any more
     */
    Job replayAgain(GenerationId id);

    /**
     * Asks the backend once more with changes, e.g. {@code request -> request.seed(8)}; all else, also the seed the
     * backend used where it told, is as it was. Costs money if the model does.
     *
     * @throws dev.filmwright.NotFoundException if there is no such generation
     * @throws dev.filmwright.InvalidInputException if it cannot be done so
     */
    Job replayAgain(GenerationId id, Consumer<GenerationRequest.Builder> changes);

    /**
     * Compares two generations: first what was asked, then what came of it.
     *
     * @throws dev.filmwright.NotFoundException if one of them is not there
     */
    ReplayComparison compare(GenerationId first, GenerationId second);
}
