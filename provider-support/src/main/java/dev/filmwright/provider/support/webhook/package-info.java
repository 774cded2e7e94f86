/** Checks that a call from outside comes from the backend. */
@NullMarked
package dev.filmwright.provider.support.webhook;

import org.jspecify.annotations.NullMarked;
