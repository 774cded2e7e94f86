/** The {@code filmwright} command. */
@NullMarked
package dev.filmwright.samples.cli;

import org.jspecify.annotations.NullMarked;
