/** The generation engine: durable jobs. */
@NullMarked
package dev.filmwright.core.generation;

import org.jspecify.annotations.NullMarked;
