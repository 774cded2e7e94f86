package dev.filmwright.provider.ollama;

import dev.filmwright.provider.support.http.RequestTooLargeException;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers a request, with smaller pictures where they were too large for the server or something before it. Thread-safe. */
final class Fitting {
    private final Preparing preparing;
    private final Answering answering;

    Fitting(Preparing preparing, Answering answering) {
        this.preparing = preparing;
        this.answering = answering;
    }

    Answering.Answered answer(Tag tag, ProviderRequest request) throws IOException {
        try {
            return answering.answer(request.clientKey(), preparing.prepare(tag, request));
        } catch (RequestTooLargeException e) {
            Optional<List<ProviderInput>> smaller = smaller(request.inputs());
            if (smaller.isEmpty()) {
                throw e;
            }
            return answering.answer(request.clientKey(), preparing.prepare(tag, request, smaller.get()));
        }
    }

    private static Optional<List<ProviderInput>> smaller(List<ProviderInput> inputs) throws IOException {
        List<ProviderInput> all = new ArrayList<>();
        boolean any = false;
        for (ProviderInput input : inputs) {
            Optional<ProviderInput> less = input.smaller();
            any |= less.isPresent();
            all.add(less.orElse(input));
        }
        return any ? Optional.of(all) : Optional.empty();
    }
}
