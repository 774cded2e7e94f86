/** The drawing tools: pen, wash, colour, chance and the PNG writer. */
@NullMarked
package dev.filmwright.provider.previz.ink;

import org.jspecify.annotations.NullMarked;
