package dev.filmwright.provider.veo;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.WebhookDelivery;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Google's clip models over one of their ways. Keeps nothing of a job in memory. Thread-safe. */
final class VeoProvider implements Provider {
    private final Way way;
    private final Map<String, VeoModel> models;
    private final Map<String, Capabilities> abilities = new LinkedHashMap<>();
    private final Planner planner;
    private final Transport transport;
    private final Events events;
    private final Clock clock;

    VeoProvider(
            Way way,
            Map<String, VeoModel> models,
            boolean google,
            Planner planner,
            Transport transport,
            Events events,
            Clock clock) {
        this.way = way;
        this.models = models;
        models.forEach((id, model) -> abilities.put(id, Abilities.of(model, way, google)));
        this.planner = planner;
        this.transport = transport;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Model> models() {
        return models.values().stream()
                .map(model -> new Model(model.id(), model.name(), can(model)))
                .toList();
    }

    private Capabilities can(VeoModel model) {
        return Optional.ofNullable(abilities.get(model.id())).orElseThrow();
    }

    @Override
    public void check(String id, GenerationRequest request) {
        VeoModel model = Optional.ofNullable(models.get(id)).orElseThrow(() -> unknown(id));
        List<InputRole> given = new ArrayList<>();
        request.inputs().stream()
                .filter(input -> !input.wish())
                .map(InputMedia::role)
                .forEach(given::add);
        // What is only wished for is left out where it does not go with the rest.
        for (InputMedia wish : request.inputs()) {
            if (wish.wish() && Wishes.granted(can(model), wish.role(), given)) {
                given.add(wish.role());
            }
        }
        planner.plan(model, request, given);
    }

    private static InvalidInputException unknown(String id) {
        return new InvalidInputException("model", id, "name one of the provider's models");
    }

    @Override
    public Submission submit(ProviderRequest request) {
        try {
            VeoModel model =
                    Optional.ofNullable(models.get(request.model())).orElseThrow(() -> unknown(request.model()));
            Wishes.check(can(model), request);
            Plan plan = planner.plan(
                    model,
                    request.request(),
                    request.inputs().stream().map(ProviderInput::role).toList());
            return submit(plan, request.inputs());
        } catch (InvalidInputException e) {
            return rejected(Kind.INVALID_REQUEST, e.failure().message());
        }
    }

    private Submission submit(Plan plan, List<ProviderInput> inputs) {
        try {
            String name = Smaller.send(inputs, given -> transport.submit(plan, given));
            return new Submission.Accepted(new Handed(way, name, plan.warnings()).operation());
        } catch (ProviderException e) {
            if (e.failure().kind() == Kind.NOT_FOUND) {
                return new Submission.Rejected(Retired.failure(plan.model(), way, e.failure(), LocalDate.now(clock)));
            }
            throw e;
        } catch (IOException e) {
            throw new ProviderException(
                    Failure.ofProvider(
                            VeoPlugin.ID,
                            Kind.UNAVAILABLE,
                            "a file given cannot be read: " + e,
                            true,
                            Billing.NOT_CHARGED),
                    e);
        }
    }

    private static Submission rejected(Kind kind, String what) {
        return new Submission.Rejected(Failure.ofProvider(VeoPlugin.ID, kind, what, false, Billing.NOT_CHARGED));
    }

    @Override
    public PollResult poll(Operation operation) {
        Handed handed = Handed.of(operation, way);
        return transport.poll(handed.name(), handed.warnings());
    }

    @Override
    public CancelResult cancel(Operation operation) {
        return transport.cancel(Handed.of(operation, way).name());
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        transport.download(Handed.of(operation, way).name(), output, target);
    }

    @Override
    public void release(Operation operation) {
        transport.release(Handed.of(operation, way).name());
    }

    /**
     * {@inheritDoc}
     *
     * <p>A job that is to end with warnings has a longer name than the event can tell; it is polled in its turn.
     */
    @Override
    public Optional<Operation> webhook(WebhookDelivery delivery) {
        return events.read(delivery)
                .flatMap(event -> transport.about(event.type(), event.id()))
                .map(name -> new Handed(way, name, List.of()).operation());
    }

    @Override
    public void close() {
        transport.close();
    }

    /** Returns the way, never a secret. */
    @Override
    public String toString() {
        return "VeoProvider[" + way.word() + "]";
    }
}
