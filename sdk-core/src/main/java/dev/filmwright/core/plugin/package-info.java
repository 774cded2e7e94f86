/** Finds plugins, opens them and reports the broken ones. */
@NullMarked
package dev.filmwright.core.plugin;

import org.jspecify.annotations.NullMarked;
