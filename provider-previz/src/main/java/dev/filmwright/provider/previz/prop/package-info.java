/** The things that matter in a board. */
@NullMarked
package dev.filmwright.provider.previz.prop;

import org.jspecify.annotations.NullMarked;
