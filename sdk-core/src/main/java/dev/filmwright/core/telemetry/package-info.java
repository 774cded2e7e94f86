/** Who hears of calls to backends. */
@NullMarked
package dev.filmwright.core.telemetry;

import org.jspecify.annotations.NullMarked;
