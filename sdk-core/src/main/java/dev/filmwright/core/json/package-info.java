/** The one JSON mapper. */
@NullMarked
package dev.filmwright.core.json;

import org.jspecify.annotations.NullMarked;
