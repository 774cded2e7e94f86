package dev.filmwright.telemetry.opentelemetry;

import dev.filmwright.spi.Telemetry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells OpenTelemetry of every call to a backend and of every end of a job. Thread-safe; does not block.
 *
 * <p>A call is a span of kind {@code CLIENT}, named by what it is for and the model, e.g. {@code generate_content board},
 * and the current one while it is made, so that an instrumented HTTP client hangs its own below it. Metrics:
 * {@code gen_ai.client.operation.duration} of calls and {@code filmwright.job.duration} of jobs from start to end, both
 * histograms in seconds. Neither prompts nor messages nor keys are told.
 *
 * <p>On the class path or module path it is found by itself and uses the global OpenTelemetry, as an agent or a host sets
 * it, from the moment it is set; before, nothing is measured. To use another one, switch discovery off or leave the global
 * unset, and hand this over: {@code builder.telemetry(OpenTelemetryBridge.of(openTelemetry))}.
 */
public final class OpenTelemetryBridge implements Telemetry {
    private volatile @Nullable Instruments instruments;

    /** Creates one for the global OpenTelemetry; for {@code ServiceLoader}. */
    public OpenTelemetryBridge() {}

    private OpenTelemetryBridge(Instruments instruments) {
        this.instruments = instruments;
    }

    /** Returns one for an OpenTelemetry, which the host keeps owning. */
    public static OpenTelemetryBridge of(OpenTelemetry openTelemetry) {
        return new OpenTelemetryBridge(new Instruments(Objects.requireNonNull(openTelemetry, "openTelemetry")));
    }

    /** Asking for the global one would set it for good; so it is looked whether somebody did. */
    private @Nullable Instruments instruments() {
        Instruments known = instruments;
        if (known == null && GlobalOpenTelemetry.isSet()) {
            known = new Instruments(GlobalOpenTelemetry.get());
            instruments = known;
        }
        return known;
    }

    @Override
    public Running begins(Call call) {
        Instruments known = instruments();
        return known == null ? result -> {} : known.begins(call);
    }

    @Override
    public void ended(End end) {
        Instruments known = instruments();
        if (known != null) {
            known.ended(end);
        }
    }
}
