/** Images and other media kept by the library, with their sizes and types. */
@NullMarked
package dev.filmwright.media;

import org.jspecify.annotations.NullMarked;
