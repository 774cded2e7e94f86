/** Training jobs and the trainers found. */
@NullMarked
package dev.filmwright.core.training;

import org.jspecify.annotations.NullMarked;
