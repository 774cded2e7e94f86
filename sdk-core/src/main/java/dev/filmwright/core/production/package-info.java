/** Productions, and the rules that break a screenplay down. */
@NullMarked
package dev.filmwright.core.production;

import org.jspecify.annotations.NullMarked;
