package dev.filmwright.provider.veo;

import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.ProviderInput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** A way to Google's clip models, with JSON of its own. Thread-safe. */
interface Transport extends AutoCloseable {
    /**
     * Hands work over.
     *
     * @return Google's name for it
     * @throws IOException if a file given cannot be read
     */
    String submit(Plan plan, List<ProviderInput> inputs) throws IOException;

    /** Asks how work is doing. */
    PollResult poll(String name, List<String> warnings);

    CancelResult cancel(String name);

    void download(String name, Output output, OutputStream target) throws IOException;

    void release(String name);

    /** Returns the name of the work a genuine event is about. */
    Optional<String> about(String type, String id);

    @Override
    void close();
}
