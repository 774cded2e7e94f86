package dev.filmwright.spi;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.WebhookDelivery;
import dev.filmwright.server.Server;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * A backend: submit, poll, cancel, download. Thread-safe. A failed job is a value; a call that did not work throws
 * {@link dev.filmwright.ProviderException}.
 */
public interface Provider extends AutoCloseable {
    /** Returns its models; asked once, when the library opens, so it must not need the network. */
    List<Model> models();

    /**
     * Looks for a model that is not among {@link #models()}, as one that was installed on the server later. Asked when a
     * request names it; blocks shortly.
     *
     * @throws dev.filmwright.ProviderException if the backend could not be asked
     */
    default Optional<Model> model(String id) {
        return Optional.empty();
    }

    /**
     * Checks what of a request {@link Capabilities} cannot say, such as which lengths go with which sizes. Called before
     * anything is stored or paid, after the capabilities were checked; must not need the network.
     *
     * @param model the model's id within the provider
     * @throws dev.filmwright.InvalidInputException if it cannot be done; names the field, the value and the remedy
     */
    default void check(String model, GenerationRequest request) {}

    /** Returns the server behind it, where that is one its user runs and looks after; empty by default. */
    default Optional<Server> server() {
        return Optional.empty();
    }

    /**
     * Hands work over. Blocks. May cost money from here on.
     *
     * @throws dev.filmwright.ProviderException if the call did not work; its failure's kind is
     *     {@link dev.filmwright.Failure.Kind#UNCERTAIN} unless it proves that nothing was accepted
     */
    Submission submit(ProviderRequest request);

    /**
     * Asks how an operation is doing. Blocks shortly; costs no money.
     *
     * @throws dev.filmwright.ProviderException if the call did not work; the operation goes on
     */
    PollResult poll(Operation operation);

    /** Asks an operation to stop. Blocks shortly. */
    CancelResult cancel(Operation operation);

    /**
     * Copies an output's bytes. Blocks; can be called again if it did not work.
     *
     * @throws IOException if {@code target} cannot be written
     * @throws dev.filmwright.ProviderException if the call did not work
     */
    void download(Operation operation, Output output, OutputStream target) throws IOException;

    /** Looks work up by the key the engine chose for it, to close the gap between submit and its stored answer. */
    default Lookup find(String clientKey) {
        return new Lookup.Unsupported();
    }

    /**
     * Says which operation a call from the backend is about, once its signature proved to be the backend's. Must not
     * block. Such a call is a hint only: the operation is polled then, and would be without it.
     *
     * @return empty if the call is about no operation, or the provider takes no calls
     * @throws dev.filmwright.ProviderException of kind {@link dev.filmwright.Failure.Kind#AUTHENTICATION} if the call is not
     *     the backend's
     */
    default Optional<Operation> webhook(WebhookDelivery delivery) {
        return Optional.empty();
    }

    /** Tells that an operation's outputs are stored and may be thrown away. */
    default void release(Operation operation) {}

    /** Closes the provider. Blocks shortly. */
    @Override
    void close();
}
