/** How one room tells others what happened, without knowing who listens. */
@NullMarked
package dev.filmwright.core.event;

import org.jspecify.annotations.NullMarked;
