/** Text folded for comparison: no accents, no case. */
@NullMarked
package dev.filmwright.core.text;

import org.jspecify.annotations.NullMarked;
