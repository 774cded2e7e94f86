/** What one frame shows: the camera setup, the place, the figures and the slate. */
@NullMarked
package dev.filmwright.frame;

import org.jspecify.annotations.NullMarked;
