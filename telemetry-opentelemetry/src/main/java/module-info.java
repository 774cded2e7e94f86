/** Tells OpenTelemetry of every call to a backend and of every end of a job. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.telemetry.opentelemetry {
    requires transitive dev.filmwright;
    requires transitive io.opentelemetry.api;
    // The api needs them, but as an automatic module cannot say so.
    requires io.opentelemetry.common;
    requires io.opentelemetry.context;
    requires static org.jspecify;

    exports dev.filmwright.telemetry.opentelemetry;

    provides dev.filmwright.spi.Telemetry with
            dev.filmwright.telemetry.opentelemetry.OpenTelemetryBridge;
}
