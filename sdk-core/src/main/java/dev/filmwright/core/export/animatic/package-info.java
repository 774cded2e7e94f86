/** The animatic as MP4. */
@NullMarked
package dev.filmwright.core.export.animatic;

import org.jspecify.annotations.NullMarked;
