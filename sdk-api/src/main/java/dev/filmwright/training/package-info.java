/** Training of models with trainers outside. */
@NullMarked
package dev.filmwright.training;

import org.jspecify.annotations.NullMarked;
