/** The exporters built in. */
@NullMarked
package dev.filmwright.core.export;

import org.jspecify.annotations.NullMarked;
