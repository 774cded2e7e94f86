package dev.filmwright.telemetry.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.spi.Telemetry;
import dev.filmwright.spi.Telemetry.Action;
import dev.filmwright.spi.Telemetry.Call;
import dev.filmwright.spi.Telemetry.End;
import dev.filmwright.spi.Telemetry.Result;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenTelemetryBridgeTest {
    @RegisterExtension
    static final OpenTelemetryExtension OTEL = OpenTelemetryExtension.create();

    private static final ModelRef MODEL = new ModelRef("studio", "painter-2");
    private static final JobId JOB = new JobId("01ABC");

    private Telemetry bridge = new OpenTelemetryBridge();

    /** Not before: the extension throws away the instruments of the test before. */
    @BeforeEach
    void begin() {
        bridge = OpenTelemetryBridge.of(OTEL.getOpenTelemetry());
    }

    private static Call call(Action action) {
        return new Call(action, MODEL, OutputKind.IMAGE, JOB);
    }

    private static Result worked(Duration duration) {
        return new Result(duration, Optional.empty());
    }

    private static MetricData metric(String name) {
        return OTEL.getMetrics().stream()
                .filter(metric -> metric.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static HistogramPointData point(String name) {
        return metric(name).getHistogramData().getPoints().iterator().next();
    }

    private static Map<String, Object> named(Attributes attributes) {
        return attributes.asMap().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().getKey(), Map.Entry::getValue));
    }

    @Test
    void a_call_is_a_client_span_in_the_words_of_the_conventions() {
        bridge.begins(call(Action.SUBMIT)).ended(worked(Duration.ofMillis(120)));

        SpanData span = OTEL.getSpans().get(0);
        assertThat(span.getName()).isEqualTo("generate_content painter-2");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span.hasEnded()).isTrue();
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(named(span.getAttributes()))
                .isEqualTo(Map.of(
                        "gen_ai.operation.name", "generate_content",
                        "gen_ai.provider.name", "studio",
                        "gen_ai.request.model", "painter-2",
                        "gen_ai.output.type", "image",
                        "filmwright.job.id", "01ABC"));
    }

    @Test
    void its_duration_is_measured_in_seconds_without_the_job() {
        bridge.begins(call(Action.POLL)).ended(worked(Duration.ofMillis(250)));

        HistogramPointData point = point("gen_ai.client.operation.duration");
        assertThat(metric("gen_ai.client.operation.duration").getUnit()).isEqualTo("s");
        assertThat(point.getSum()).isEqualTo(0.25);
        assertThat(point.getBoundaries()).startsWith(0.01, 0.02).endsWith(40.96, 81.92);
        assertThat(named(point.getAttributes()))
                .containsEntry("gen_ai.operation.name", "poll")
                .doesNotContainKey("filmwright.job.id");
    }

    @Test
    void a_call_that_did_not_work_says_of_what_kind() {
        bridge.begins(call(Action.CANCEL)).ended(new Result(Duration.ZERO, Optional.of("RATE_LIMITED")));

        SpanData span = OTEL.getSpans().get(0);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getStatus().getDescription()).isEmpty();
        assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type")))
                .isEqualTo("rate_limited");
        assertThat(named(point("gen_ai.client.operation.duration").getAttributes()))
                .containsEntry("error.type", "rate_limited");
    }

    @Test
    void the_name_of_a_class_is_kept_as_it_is() {
        bridge.begins(call(Action.DOWNLOAD)).ended(new Result(Duration.ZERO, Optional.of("java.io.IOException")));

        assertThat(named(OTEL.getSpans().get(0).getAttributes())).containsEntry("error.type", "java.io.IOException");
    }

    @Test
    void while_a_call_is_made_its_span_is_the_current_one_and_then_no_longer() {
        Telemetry.Running running = bridge.begins(call(Action.SUBMIT));
        Span inside = Span.current();
        running.ended(worked(Duration.ZERO));

        assertThat(inside.getSpanContext().getSpanId())
                .isEqualTo(OTEL.getSpans().get(0).getSpanId());
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    @Test
    void the_end_of_a_job_is_measured_from_its_start() {
        bridge.ended(new End(
                JOB,
                MODEL,
                OutputKind.VIDEO,
                JobState.FAILED,
                Optional.of(Failure.Kind.CONTENT_REJECTED),
                Duration.ofSeconds(90)));

        HistogramPointData point = point("filmwright.job.duration");
        assertThat(point.getSum()).isEqualTo(90.0);
        assertThat(named(point.getAttributes()))
                .isEqualTo(Map.of(
                        "gen_ai.provider.name", "studio",
                        "gen_ai.request.model", "painter-2",
                        "gen_ai.output.type", "video",
                        "filmwright.job.state", "failed",
                        "error.type", "content_rejected"));
    }

    @Test
    void it_is_found_by_itself_and_uses_the_global_one_only_while_that_is_set() {
        // The extension sets the global one for the class; before that it must not be made up.
        Telemetry found = ServiceLoader.load(Telemetry.class).findFirst().orElseThrow();
        assertThat(found).isInstanceOf(OpenTelemetryBridge.class);

        GlobalOpenTelemetry.resetForTest();
        Telemetry early = new OpenTelemetryBridge();
        early.begins(call(Action.SUBMIT)).ended(worked(Duration.ZERO));
        assertThat(OTEL.getSpans()).isEmpty();
        assertThat(GlobalOpenTelemetry.isSet()).isFalse();

        GlobalOpenTelemetry.set(OTEL.getOpenTelemetry());
        early.begins(call(Action.SUBMIT)).ended(worked(Duration.ZERO));
        assertThat(OTEL.getSpans()).hasSize(1);
    }
}
