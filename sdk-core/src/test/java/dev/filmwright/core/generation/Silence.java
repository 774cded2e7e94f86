package dev.filmwright.core.generation;

import dev.filmwright.spi.Telemetry;

/** Telemetry that measures nothing. */
final class Silence implements Telemetry {
    @Override
    public Running begins(Call call) {
        return result -> {};
    }

    @Override
    public void ended(End end) {}
}
