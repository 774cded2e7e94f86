/** The asset library from the command line: {@code filmwright assets …}. */
@NullMarked
package dev.filmwright.samples.cli.assets;

import org.jspecify.annotations.NullMarked;
