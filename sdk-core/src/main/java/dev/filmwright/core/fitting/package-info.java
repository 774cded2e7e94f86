/** What of a request's files a model can be given, by its capabilities. */
@NullMarked
package dev.filmwright.core.fitting;

import org.jspecify.annotations.NullMarked;
