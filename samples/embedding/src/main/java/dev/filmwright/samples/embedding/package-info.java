/** The fifteen lines of the README. */
@NullMarked
package dev.filmwright.samples.embedding;

import org.jspecify.annotations.NullMarked;
