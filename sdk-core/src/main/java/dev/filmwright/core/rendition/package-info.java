/** Stored pictures encoded anew, for backends that do not take them as they are. */
@NullMarked
package dev.filmwright.core.rendition;

import org.jspecify.annotations.NullMarked;
