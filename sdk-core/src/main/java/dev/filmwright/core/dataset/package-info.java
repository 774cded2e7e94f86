/** Datasets of files. */
@NullMarked
package dev.filmwright.core.dataset;

import org.jspecify.annotations.NullMarked;
