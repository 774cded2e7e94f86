/** Lettering from font outlines, without the platform's fonts. */
@NullMarked
package dev.filmwright.provider.previz.letter;

import org.jspecify.annotations.NullMarked;
