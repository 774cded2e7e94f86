/** Durable generation: requests, jobs that survive a crash, and finished generations. */
@NullMarked
package dev.filmwright.generation;

import org.jspecify.annotations.NullMarked;
