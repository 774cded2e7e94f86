/** Fuzzing with Jazzer: {@code mvn -Pfuzz test} runs the inputs found before; with {@code JAZZER_FUZZ=1} it looks for more. */
@NullMarked
package dev.filmwright.provider.support.fuzz;

import org.jspecify.annotations.NullMarked;
