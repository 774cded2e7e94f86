/** What characters look like on pictures that are drawn: made from words, kept as attributes. */
@NullMarked
package dev.filmwright.core.look;

import org.jspecify.annotations.NullMarked;
