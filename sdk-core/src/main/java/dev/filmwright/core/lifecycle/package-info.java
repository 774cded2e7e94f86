/** What must happen when a library closes. */
@NullMarked
package dev.filmwright.core.lifecycle;

import org.jspecify.annotations.NullMarked;
