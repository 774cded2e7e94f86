/** Spans and metrics of calls to backends, by the OpenTelemetry API alone: the host brings an SDK, or an agent. */
@NullMarked
package dev.filmwright.telemetry.opentelemetry;

import org.jspecify.annotations.NullMarked;
