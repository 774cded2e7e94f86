/** One screenplay model for every format, with its readers and writers. */
@NullMarked
package dev.filmwright.screenplay;

import org.jspecify.annotations.NullMarked;
