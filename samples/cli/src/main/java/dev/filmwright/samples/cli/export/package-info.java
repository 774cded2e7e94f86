/** {@code filmwright export}: training sets. */
@NullMarked
package dev.filmwright.samples.cli.export;

import org.jspecify.annotations.NullMarked;
