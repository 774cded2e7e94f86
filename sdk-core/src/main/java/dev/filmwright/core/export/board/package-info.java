/** Storyboards as HTML and PDF. */
@NullMarked
package dev.filmwright.core.export.board;

import org.jspecify.annotations.NullMarked;
