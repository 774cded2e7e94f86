/** {@code filmwright costs} and {@code filmwright budget}. */
@NullMarked
package dev.filmwright.samples.cli.costs;

import org.jspecify.annotations.NullMarked;
