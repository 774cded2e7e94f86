/** The media library: reads, scales and stores pictures. */
@NullMarked
package dev.filmwright.core.media;

import org.jspecify.annotations.NullMarked;
