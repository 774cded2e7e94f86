package dev.filmwright.server;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import java.util.List;
import java.util.Map;

/**
 * A server that a user runs. Every call blocks for it and costs no money. Thread-safe.
 *
 * <p>What a kind of server cannot do is refused with a {@link ProviderException} of kind
 * {@link Failure.Kind#UNSUPPORTED}. All calls throw one if the server cannot be asked.
 */
public interface Server {
    /** Returns how it is: its version, its devices and how busy it is. */
    ServerStatus status();

    /** Returns its models: installed ones as it tells, and those known that could be installed, in order of name. */
    List<ServerModel> models();

    /**
     * Installs a model, and returns once it is there. Interrupting the thread stops it; what has been fetched is gone on with
     * the next time, where the server can.
     *
     * @throws InterruptedException if the thread is interrupted
     * @throws ProviderException of kind {@link Failure.Kind#NOT_FOUND} if nobody offers such a model
     */
    default void pull(String model, PullListener listener) throws InterruptedException {
        throw unsupported("install models", "install it on the server by hand");
    }

    /** Loads a model into memory, so that the first request need not wait for it. */
    default void load(String model) {
        throw unsupported("load a model beforehand", "it is loaded by the first request");
    }

    /** Takes a model out of memory. */
    default void unload(String model) {
        throw unsupported("unload one model", "free all memory");
    }

    /** Takes all models out of memory and forgets what was computed, once the server is done with what it does. */
    default void freeMemory() {
        throw unsupported("free memory", "unload the models one by one");
    }

    /**
     * Returns one vector for each text, in order.
     *
     * @throws dev.filmwright.InvalidInputException if the model makes no vectors
     */
    default List<float[]> embed(String model, List<String> texts) {
        throw unsupported("make vectors of texts", "use a provider that does");
    }

    /**
     * Checks a workflow against the nodes the server has, without running it.
     *
     * @param workflow the graph, in the server's own JSON
     * @param values values for its named parameters
     * @return what is wrong with it; empty if nothing is
     * @throws dev.filmwright.InvalidInputException if it is no such graph at all
     */
    default List<WorkflowProblem> check(String workflow, Map<String, String> values) {
        throw unsupported("run workflows", "use a provider that does");
    }

    private static ProviderException unsupported(String what, String remedy) {
        return new ProviderException(
                Failure.of(Failure.Kind.UNSUPPORTED, "this server cannot " + what + ": " + remedy), null);
    }
}
