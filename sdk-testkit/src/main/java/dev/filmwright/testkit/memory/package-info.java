/** A library's rows and media in memory, for tests that should not wait for files. */
@NullMarked
package dev.filmwright.testkit.memory;

import org.jspecify.annotations.NullMarked;
