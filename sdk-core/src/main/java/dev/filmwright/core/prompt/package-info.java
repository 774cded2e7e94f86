/** The prompt assembler and the dialects built in. */
@NullMarked
package dev.filmwright.core.prompt;

import org.jspecify.annotations.NullMarked;
