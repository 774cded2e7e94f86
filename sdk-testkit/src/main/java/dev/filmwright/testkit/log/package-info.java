/** Has what is logged kept, for tests that look into it. */
@NullMarked
package dev.filmwright.testkit.log;

import org.jspecify.annotations.NullMarked;
