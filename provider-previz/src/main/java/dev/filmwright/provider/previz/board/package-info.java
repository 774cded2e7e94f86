/** Puts a board together: panel, camera, arrows and slate. */
@NullMarked
package dev.filmwright.provider.previz.board;

import org.jspecify.annotations.NullMarked;
