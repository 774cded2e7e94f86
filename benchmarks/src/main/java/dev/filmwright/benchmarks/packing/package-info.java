/** How fast training sets are packed. */
@NullMarked
package dev.filmwright.benchmarks.packing;

import org.jspecify.annotations.NullMarked;
