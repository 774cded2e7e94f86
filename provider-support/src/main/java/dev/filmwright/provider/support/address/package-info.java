/** Which addresses a backend may be reached at. */
@NullMarked
package dev.filmwright.provider.support.address;

import org.jspecify.annotations.NullMarked;
