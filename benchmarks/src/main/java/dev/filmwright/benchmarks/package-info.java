/** How quick the main ways are, through the public API. */
@NullMarked
package dev.filmwright.benchmarks;

import org.jspecify.annotations.NullMarked;
