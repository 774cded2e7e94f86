/** The rules that break a screenplay down: what it needs, and its shots. A text model can take their place. */
@NullMarked
package dev.filmwright.core.breakdown;

import org.jspecify.annotations.NullMarked;
