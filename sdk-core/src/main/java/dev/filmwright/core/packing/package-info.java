/** Training packages in the trainers’ own layouts. */
@NullMarked
package dev.filmwright.core.packing;

import org.jspecify.annotations.NullMarked;
