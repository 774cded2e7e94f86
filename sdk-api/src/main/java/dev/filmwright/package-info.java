/** The way in: {@link dev.filmwright.Filmwright} opens a library; every error derives from {@link dev.filmwright.FilmwrightException}. */
@NullMarked
package dev.filmwright;

import org.jspecify.annotations.NullMarked;
