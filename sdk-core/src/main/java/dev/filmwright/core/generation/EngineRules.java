package dev.filmwright.core.generation;

import dev.filmwright.spi.Telemetry;
import java.util.function.DoubleSupplier;

/**
 * What an engine goes by.
 *
 * @param limits how much each provider takes
 * @param telemetry what hears of calls and ends
 * @param chance by how much waits differ: from 0.0 to below 1.0, another one each time
 */
record EngineRules(Limits limits, Telemetry telemetry, DoubleSupplier chance) {}
