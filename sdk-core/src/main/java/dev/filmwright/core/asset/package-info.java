/** The asset library: drafts, edits, slugs, queries and search over the storage port. */
@NullMarked
package dev.filmwright.core.asset;

import org.jspecify.annotations.NullMarked;
