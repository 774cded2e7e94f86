/** Context fitted to a budget of tokens. */
@NullMarked
package dev.filmwright.core.context;

import org.jspecify.annotations.NullMarked;
