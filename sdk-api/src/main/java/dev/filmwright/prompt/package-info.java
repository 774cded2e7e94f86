/** Prompt assembly: sections in a fixed order whose every word knows where it came from. */
@NullMarked
package dev.filmwright.prompt;

import org.jspecify.annotations.NullMarked;
