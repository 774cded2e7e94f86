/** FLUX of Black Forest Labs: pictures from words and up to eight references. */
@NullMarked
package dev.filmwright.provider.flux;

import org.jspecify.annotations.NullMarked;
