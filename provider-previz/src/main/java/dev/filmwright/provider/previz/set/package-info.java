/** The places a board can show, each drawn in perspective. */
@NullMarked
package dev.filmwright.provider.previz.set;

import org.jspecify.annotations.NullMarked;
