/** Price tables and estimates. */
@NullMarked
package dev.filmwright.core.cost;

import org.jspecify.annotations.NullMarked;
