/** The prompt assembler and the dialect built in. */
@NullMarked
package dev.filmwright.core.prompt;

import org.jspecify.annotations.NullMarked;
