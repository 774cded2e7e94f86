/** {@code filmwright talk}: conversations with models that see. */
@NullMarked
package dev.filmwright.samples.cli.talk;

import org.jspecify.annotations.NullMarked;
