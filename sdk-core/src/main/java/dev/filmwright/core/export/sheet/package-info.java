/** Contact sheets of assets as HTML. */
@NullMarked
package dev.filmwright.core.export.sheet;

import org.jspecify.annotations.NullMarked;
