package dev.filmwright.telemetry.opentelemetry;

import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.spi.Telemetry.Call;
import dev.filmwright.spi.Telemetry.End;
import dev.filmwright.spi.Telemetry.Result;
import dev.filmwright.spi.Telemetry.Running;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What is measured with. Thread-safe. */
final class Instruments {
    private static final String SCOPE = "dev.filmwright";
    private static final double NANOS = 1e9;

    private final Tracer tracer;
    private final DoubleHistogram calls;
    private final DoubleHistogram jobs;

    Instruments(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer(SCOPE);
        Meter meter = telemetry.getMeter(SCOPE);
        calls = histogram(meter, Names.CALLS, "GenAI operation duration.", Names.CALL_BOUNDARIES);
        jobs = histogram(meter, Names.JOBS, "Duration of generation jobs, waits included.", Names.JOB_BOUNDARIES);
    }

    private static DoubleHistogram histogram(Meter meter, String name, String what, List<Double> boundaries) {
        return meter.histogramBuilder(name)
                .setUnit("s")
                .setDescription(what)
                .setExplicitBucketBoundariesAdvice(boundaries)
                .build();
    }

    // The scope is closed when the call ended, by whoever made it, on the same thread.
    @SuppressWarnings("MustBeClosedChecker")
    Running begins(Call call) {
        Attributes what = what(call.model(), call.output())
                .put(Names.OPERATION, Names.of(call.action()))
                .build();
        Span span = tracer.spanBuilder(
                        Names.of(call.action()) + " " + call.model().model())
                .setSpanKind(SpanKind.CLIENT)
                .setAllAttributes(what)
                .setAttribute(Names.JOB, call.job().value())
                .startSpan();
        Scope scope = span.makeCurrent();
        return result -> {
            scope.close();
            ended(span, what, result);
        };
    }

    private void ended(Span span, Attributes what, Result result) {
        Attributes measured = what;
        if (result.error().isPresent()) {
            String error = Names.error(result.error().get());
            measured = what.toBuilder().put(Names.ERROR, error).build();
            span.setAttribute(Names.ERROR, error).setStatus(StatusCode.ERROR);
        }
        calls.record(seconds(result.duration()), measured);
        span.end();
    }

    void ended(End end) {
        AttributesBuilder what = what(end.model(), end.output())
                .put(Names.STATE, end.state().name().toLowerCase(Locale.ROOT));
        end.failure().ifPresent(kind -> what.put(Names.ERROR, Names.error(kind.name())));
        jobs.record(seconds(end.duration()), what.build());
    }

    private static AttributesBuilder what(ModelRef model, OutputKind output) {
        return Attributes.builder()
                .put(Names.PROVIDER, model.provider())
                .put(Names.MODEL, model.model())
                .put(Names.OUTPUT, Names.of(output));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS;
    }
}
