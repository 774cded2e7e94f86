package dev.filmwright.telemetry.opentelemetry;

import dev.filmwright.generation.OutputKind;
import dev.filmwright.spi.Telemetry.Action;
import io.opentelemetry.api.common.AttributeKey;
import java.util.List;
import java.util.Locale;

/**
 * The names in use. Those that begin with {@code gen_ai} or {@code error} are of OpenTelemetry's semantic conventions for
 * generative AI (in development, as of version 1.42 of the conventions); what these do not know begins with
 * {@code filmwright}.
 */
final class Names {
    static final AttributeKey<String> OPERATION = AttributeKey.stringKey("gen_ai.operation.name");
    static final AttributeKey<String> PROVIDER = AttributeKey.stringKey("gen_ai.provider.name");
    static final AttributeKey<String> MODEL = AttributeKey.stringKey("gen_ai.request.model");
    static final AttributeKey<String> OUTPUT = AttributeKey.stringKey("gen_ai.output.type");
    static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    static final AttributeKey<String> JOB = AttributeKey.stringKey("filmwright.job.id");
    static final AttributeKey<String> STATE = AttributeKey.stringKey("filmwright.job.state");

    static final String CALLS = "gen_ai.client.operation.duration";
    static final String JOBS = "filmwright.job.duration";

    /** The boundaries that the conventions advise for calls, in seconds. */
    static final List<Double> CALL_BOUNDARIES =
            List.of(0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92);

    /** Jobs take from a second to a day. */
    static final List<Double> JOB_BOUNDARIES =
            List.of(1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0, 14_400.0, 86_400.0);

    private Names() {}

    /** Returns the conventions' word where they have one: what begins a generation; else our own. */
    static String of(Action action) {
        return action == Action.SUBMIT ? "generate_content" : action.name().toLowerCase(Locale.ROOT);
    }

    static String of(OutputKind output) {
        return output.name().toLowerCase(Locale.ROOT);
    }

    static String error(String name) {
        // Kinds of failures are constants; Java's classes keep their names.
        return name.contains(".") ? name : name.toLowerCase(Locale.ROOT);
    }
}
