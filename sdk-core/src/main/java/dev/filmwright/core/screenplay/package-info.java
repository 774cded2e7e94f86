/** The Fountain and FDX readers and the Fountain writer. */
@NullMarked
package dev.filmwright.core.screenplay;

import org.jspecify.annotations.NullMarked;
