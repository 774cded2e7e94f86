/** Exact money, price tables and estimates. */
@NullMarked
package dev.filmwright.cost;

import org.jspecify.annotations.NullMarked;
