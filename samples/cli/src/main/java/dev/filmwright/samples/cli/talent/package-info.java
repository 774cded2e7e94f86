/** {@code filmwright talent}: from a sentence to a talent with pictures. */
@NullMarked
package dev.filmwright.samples.cli.talent;

import org.jspecify.annotations.NullMarked;
