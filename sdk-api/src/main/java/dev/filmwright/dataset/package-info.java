/** Training sets: datasets of files, and packages that trainers open. */
@NullMarked
package dev.filmwright.dataset;

import org.jspecify.annotations.NullMarked;
