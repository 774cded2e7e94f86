package dev.filmwright.provider.gemini;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.provider.support.http.BackendStream;
import dev.filmwright.provider.support.json.ServerEvents;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks a model and hears it out. Blocks until the answer is whole; not repeated by itself, as it costs money. Thread-safe. */
final class Asking {
    private final BackendClient client;
    private final List<String> path;

    /**
     * @param path where models are, below the client's base
     */
    Asking(BackendClient client, List<String> path) {
        this.client = client;
        this.path = List.copyOf(path);
    }

    /**
     * Asks for a whole answer.
     *
     * @throws ProviderException if it did not work; of kind {@code UNCERTAIN} unless it is proven that nothing was done
     */
    Heard whole(GeminiModel model, Question question) {
        BackendRequest post = post(model, "generateContent", question);
        return asked(
                model,
                () -> client.send(post, answer -> {
                    Heard heard = new Heard(client.secrets());
                    heard.take(answer.json(), piece -> {});
                    if (!heard.ended()) {
                        throw answer.wrong("an answer that has no end");
                    }
                    return heard;
                }));
    }

    /**
     * Asks for an answer that can be read while it is written.
     *
     * @param pieces hears each piece of text
     * @throws ProviderException if it did not work; of kind {@code UNCERTAIN} unless it is proven that nothing was done
     */
    Heard streamed(GeminiModel model, Question question, Consumer<String> pieces) {
        BackendRequest post = post(model, "streamGenerateContent", question).query("alt", "sse");
        return asked(model, () -> client.stream(post, stream -> heard(stream, pieces)));
    }

    private Heard heard(BackendStream stream, Consumer<String> pieces) throws IOException {
        Heard heard = new Heard(client.secrets());
        ServerEvents events = stream.events();
        for (Optional<ServerEvents.Event> event = events.next(); event.isPresent(); event = events.next()) {
            heard.take(stream.reader().read(event.get().data(), stream.origin()), pieces);
        }
        if (!heard.ended()) {
            throw stream.origin().badAnswer("a stream that broke off before its end", null);
        }
        return heard;
    }

    private BackendRequest post(GeminiModel model, String method, Question question) {
        String[] segments = Arrays.copyOf(path.toArray(String[]::new), path.size() + 1);
        segments[path.size()] = model.id() + ":" + method;
        URI address = client.address(segments);
        return BackendRequest.post(address).json(question.body()).notAcceptedOn(429, 503);
    }

    private interface Call {
        Heard make();
    }

    private static Heard asked(GeminiModel model, Call call) {
        try {
            return call.make();
        } catch (ProviderException e) {
            Failure failure = e.failure();
            if (failure.kind() != Kind.NOT_FOUND) {
                throw e;
            }
            throw new ProviderException(
                    new Failure(
                            Kind.NOT_FOUND,
                            failure.message() + "; " + model.id()
                                    + " is not offered here any more, or never was: choose another model",
                            false,
                            Optional.empty(),
                            failure.billing(),
                            failure.provider(),
                            failure.requestId()),
                    e);
        }
    }
}
