/** The people of a board. */
@NullMarked
package dev.filmwright.provider.previz.figure;

import org.jspecify.annotations.NullMarked;
