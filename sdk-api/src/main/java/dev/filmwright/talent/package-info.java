/** The talent wizard: from a description to a talent with pictures. */
@NullMarked
package dev.filmwright.talent;

import org.jspecify.annotations.NullMarked;
