/** What Flux charges, as data. */
@NullMarked
package dev.filmwright.provider.flux;

import org.jspecify.annotations.NullMarked;
