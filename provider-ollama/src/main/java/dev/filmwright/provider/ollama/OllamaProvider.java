package dev.filmwright.provider.ollama;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.provider.support.output.KeptOutputs;
import dev.filmwright.server.Server;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks models of an Ollama server. It works while it is called, so that a submit returns when all is done; closing the
 * connection is the one way to stop it, which an interrupt does. Thread-safe.
 */
final class OllamaProvider implements Provider {
    private static final Logger LOG = LoggerFactory.getLogger(OllamaProvider.class);
    private static final Set<Kind> WILL_NEVER_BE =
            Set.of(Kind.UNSUPPORTED, Kind.NOT_FOUND, Kind.INVALID_REQUEST, Kind.CONFIGURATION);

    private final Parts parts;
    private final KeptOutputs kept;
    private final Server server;

    OllamaProvider(Parts parts, KeptOutputs kept, Server server) {
        this.parts = parts;
        this.kept = kept;
        this.server = server;
    }

    @Override
    public List<Model> models() {
        return parts.catalogue().models(parts.parallel());
    }

    @Override
    public Optional<Model> model(String id) {
        Tag tag;
        try {
            tag = resolve(id);
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
        Optional<Model> known =
                parts.catalogue().find(tag).map(found -> Catalogue.model(id, found.facts(), parts.parallel()));
        return known.isPresent() ? known : onServer(id, tag);
    }

    private Optional<Model> onServer(String id, Tag tag) {
        try {
            ModelFacts facts = parts.inventory().facts(tag, parts.calls().version());
            return facts.writes() ? Optional.of(Catalogue.model(id, facts, parts.parallel())) : Optional.empty();
        } catch (ProviderException e) {
            if (e.failure().kind() == Kind.NOT_FOUND || e.failure().kind() == Kind.INVALID_REQUEST) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Tag resolve(String id) {
        Tag tag = parts.catalogue().resolve(id);
        if (!tag.name().equals(id)) {
            LOG.info("model {} is called {} at Ollama: that one is asked", id, tag);
        }
        return tag;
    }

    @Override
    public void check(String model, GenerationRequest request) {
        check(parts.catalogue().resolve(model), request);
    }

    private void check(Tag tag, GenerationRequest request) {
        RequestCheck.check(tag, request);
        parts.catalogue()
                .find(tag)
                .ifPresent(known -> RequestCheck.checkPictures(
                        tag, known.facts(), request.inputs().size()));
    }

    @Override
    public Optional<Server> server() {
        return Optional.of(server);
    }

    @Override
    public Submission submit(ProviderRequest request) {
        if (kept.find(request.clientKey()) instanceof Lookup.Found found) {
            return new Submission.Accepted(found.operation());
        }
        Answering.Answered answered;
        try {
            Tag tag = resolve(request.model());
            check(tag, request.request());
            answered = parts.answering()
                    .answer(request.clientKey(), parts.preparing().prepare(tag, request));
        } catch (InvalidInputException e) {
            return new Submission.Rejected(Words.refusal(Kind.INVALID_REQUEST, String.valueOf(e.getMessage())));
        } catch (ProviderException e) {
            Failure failure = e.failure();
            if (WILL_NEVER_BE.contains(failure.kind()) && failure.billing() == Failure.Billing.NOT_CHARGED) {
                return new Submission.Rejected(failure);
            }
            throw e;
        } catch (IOException e) {
            throw new ProviderException(
                    Failure.ofProvider(
                            OllamaPlugin.ID,
                            Kind.UNAVAILABLE,
                            "a picture for the model cannot be read: " + e,
                            true,
                            Failure.Billing.NOT_CHARGED),
                    e);
        }
        return new Submission.Accepted(kept.keep(
                request.clientKey(),
                List.of(answered.output()),
                request.request().seed(),
                Optional.empty(),
                answered.warnings()));
    }

    @Override
    public PollResult poll(Operation operation) {
        return kept.poll(operation);
    }

    @Override
    public CancelResult cancel(Operation operation) {
        return CancelResult.TOO_LATE;
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        kept.download(operation, output, target);
    }

    @Override
    public Lookup find(String clientKey) {
        return kept.find(clientKey);
    }

    @Override
    public void release(Operation operation) {
        kept.release(operation);
    }

    @Override
    public void close() {
        parts.calls().close();
    }
}
