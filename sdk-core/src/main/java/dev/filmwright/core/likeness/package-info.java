/** What pictures look like at a glance. */
@NullMarked
package dev.filmwright.core.likeness;

import org.jspecify.annotations.NullMarked;
