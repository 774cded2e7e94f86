/** A small application that the tests start in a JVM of its own. */
@NullMarked
package dev.filmwright.samples.embedding.app;

import org.jspecify.annotations.NullMarked;
