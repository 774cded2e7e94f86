/** Makes identities: short, sortable by creation, safe in file names. */
@NullMarked
package dev.filmwright.core.id;

import org.jspecify.annotations.NullMarked;
