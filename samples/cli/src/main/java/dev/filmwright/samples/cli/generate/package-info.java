/** {@code filmwright generate}: one picture, clip or text from the command line. */
@NullMarked
package dev.filmwright.samples.cli.generate;

import org.jspecify.annotations.NullMarked;
