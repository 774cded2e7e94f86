/** Takes plain backgrounds away from pictures: pixels in, pixels with alpha out. */
@NullMarked
package dev.filmwright.core.cutout;

import org.jspecify.annotations.NullMarked;
