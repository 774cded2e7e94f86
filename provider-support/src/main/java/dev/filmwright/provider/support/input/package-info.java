/** Files that are given to a model, and what is said of them. */
@NullMarked
package dev.filmwright.provider.support.input;

import org.jspecify.annotations.NullMarked;
