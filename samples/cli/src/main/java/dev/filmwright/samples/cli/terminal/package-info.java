/** What the program writes to, and what it can show there. */
@NullMarked
package dev.filmwright.samples.cli.terminal;

import org.jspecify.annotations.NullMarked;
