package dev.filmwright.provider.veo;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.google.GoogleStatus;
import dev.filmwright.provider.google.Refusal;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.ProviderInput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Veo's operations, the same on both of its ways: what the end of one means. Thread-safe. */
final class VeoTransport implements Transport {
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final String EVENT = "video.generated";

    private final BackendClient client;
    private final VeoWire wire;
    private final Clips clips;
    private final List<BackendClient> others;

    VeoTransport(BackendClient client, VeoWire wire, Clips clips, List<BackendClient> others) {
        this.client = client;
        this.wire = wire;
        this.clips = clips;
        this.others = List.copyOf(others);
    }

    @Override
    public String submit(Plan plan, List<ProviderInput> inputs) throws IOException {
        return client.send(wire.submit(plan, inputs), answer -> {
            JsonValue name = answer.json().at("name");
            if (!wire.name().matcher(name.text()).matches()) {
                throw name.wrong("is no name of an operation");
            }
            return name.text();
        });
    }

    @Override
    public PollResult poll(String name, List<String> warnings) {
        return clips.known(name).orElseGet(() -> ask(name, warnings));
    }

    private PollResult ask(String name, List<String> warnings) {
        Optional<JsonValue> operation = operation(name);
        if (operation.isEmpty()) {
            return failed(
                    Failure.Kind.NOT_FOUND, "Google does not know the operation any more: results are kept for 2 days");
        }
        JsonValue state = operation.get();
        // While it works, "done" is not false but absent.
        if (!state.at("done").optional(JsonValue::flag).orElse(false)) {
            return new PollResult.Running(OptionalDouble.empty(), AGAIN);
        }
        if (state.at("error").present()) {
            return new PollResult.Failed(GoogleStatus.read(state.at("error"))
                    .failure(VeoPlugin.ID, Failure.Billing.UNKNOWN, client.secrets()));
        }
        VeoAnswer answer = VeoAnswer.read(state.at("response"));
        if (answer.clips().isEmpty()) {
            return answer.filtered() > 0 || !answer.reasons().isEmpty()
                    ? new PollResult.Failed(Refusal.failure(VeoPlugin.ID, answer.reasons(), client.secrets()))
                    : failed(Failure.Kind.BAD_RESPONSE, "Google says it is done and names no clip");
        }
        List<String> told = new ArrayList<>(warnings);
        if (answer.filtered() > 0) {
            told.add(client.secrets()
                    .redact("Google filtered " + answer.filtered() + " of the clips: "
                            + Refusal.line(answer.reasons())));
        }
        return clips.made(name, answer.clips(), told);
    }

    private Optional<JsonValue> operation(String name) {
        if (!wire.name().matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    client.send(wire.poll(name), answer -> answer.json().object()));
        } catch (ProviderException e) {
            if (e.failure().kind() == Failure.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static PollResult failed(Failure.Kind kind, String what) {
        return new PollResult.Failed(Failure.ofProvider(VeoPlugin.ID, kind, what, false, Failure.Billing.UNKNOWN));
    }

    /** Veo goes on whatever anybody says. */
    @Override
    public CancelResult cancel(String name) {
        return CancelResult.UNSUPPORTED;
    }

    @Override
    public void download(String name, Output output, OutputStream target) throws IOException {
        clips.download(name, () -> fresh(name), output, target);
    }

    private List<Clip> fresh(String name) {
        JsonValue state = operation(name)
                .orElseThrow(() -> new ProviderException(
                        Failure.ofProvider(
                                VeoPlugin.ID,
                                Failure.Kind.NOT_FOUND,
                                "Google does not know the operation any more: results are kept for 2 days; make it again",
                                false,
                                Failure.Billing.UNKNOWN),
                        null));
        return VeoAnswer.read(state.at("response")).clips();
    }

    @Override
    public void release(String name) {
        clips.release(name);
    }

    @Override
    public Optional<String> about(String type, String id) {
        return type.equals(EVENT) && wire.name().matcher(id).matches() ? Optional.of(id) : Optional.empty();
    }

    @Override
    public void close() {
        client.close();
        others.forEach(BackendClient::close);
    }
}
