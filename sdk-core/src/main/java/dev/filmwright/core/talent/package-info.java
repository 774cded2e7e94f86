/** The talent wizard. */
@NullMarked
package dev.filmwright.core.talent;

import org.jspecify.annotations.NullMarked;
