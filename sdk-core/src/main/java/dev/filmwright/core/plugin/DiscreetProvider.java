package dev.filmwright.core.plugin;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.WebhookDelivery;
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
import java.util.function.Supplier;

/** A provider whose secrets reach nobody: no row, message, log or caller. Thread-safe. */
final class DiscreetProvider implements Provider {
    private final Provider provider;
    private final Secrets secrets;

    DiscreetProvider(Provider provider, Secrets secrets) {
        this.provider = provider;
        this.secrets = secrets;
    }

    @Override
    public List<Model> models() {
        return discreet(provider::models);
    }

    @Override
    public Optional<Model> model(String id) {
        return discreet(() -> provider.model(id));
    }

    @Override
    public void check(String model, GenerationRequest request) {
        discreet(() -> {
            provider.check(model, request);
            return secrets;
        });
    }

    @Override
    public Optional<Server> server() {
        return discreet(provider::server).map(server -> new DiscreetServer(server, secrets));
    }

    @Override
    public Submission submit(ProviderRequest request) {
        Submission answer = discreet(() -> provider.submit(request));
        if (answer instanceof Submission.Accepted accepted) {
            return new Submission.Accepted(masked(accepted.operation()));
        }
        return answer instanceof Submission.Rejected rejected
                ? new Submission.Rejected(secrets.hide(rejected.failure()))
                : answer;
    }

    @Override
    public PollResult poll(Operation operation) {
        PollResult answer = discreet(() -> provider.poll(unmasked(operation)));
        if (answer instanceof PollResult.Failed failed) {
            return new PollResult.Failed(secrets.hide(failed.failure()));
        }
        if (answer instanceof PollResult.Succeeded made) {
            return new PollResult.Succeeded(
                    made.outputs().stream()
                            .map(output -> new Output(secrets.mask(output.name()), output.type()))
                            .toList(),
                    made.seed(),
                    made.cost(),
                    made.warnings().stream().map(secrets::hide).toList());
        }
        return answer;
    }

    @Override
    public CancelResult cancel(Operation operation) {
        return discreet(() -> provider.cancel(unmasked(operation)));
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        try {
            provider.download(unmasked(operation), new Output(secrets.unmask(output.name()), output.type()), target);
        } catch (RuntimeException e) {
            throw secrets.hide(e);
        } catch (IOException e) {
            throw secrets.tells(e) ? new IOException(secrets.hide(String.valueOf(e)), secrets.said(e)) : e;
        }
    }

    @Override
    public Lookup find(String clientKey) {
        Lookup answer = discreet(() -> provider.find(clientKey));
        return answer instanceof Lookup.Found found ? new Lookup.Found(masked(found.operation())) : answer;
    }

    @Override
    public Optional<Operation> webhook(WebhookDelivery delivery) {
        return discreet(() -> provider.webhook(delivery)).map(this::masked);
    }

    @Override
    public void release(Operation operation) {
        discreet(() -> {
            provider.release(unmasked(operation));
            return operation;
        });
    }

    @Override
    public void close() {
        discreet(() -> {
            provider.close();
            return secrets;
        });
    }

    private Operation masked(Operation operation) {
        return new Operation(secrets.mask(operation.value()));
    }

    private Operation unmasked(Operation operation) {
        return new Operation(secrets.unmask(operation.value()));
    }

    private <T> T discreet(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw secrets.hide(e);
        }
    }
}
