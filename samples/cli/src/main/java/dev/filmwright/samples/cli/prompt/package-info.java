/** {@code filmwright prompt}: what a model is told, and why. */
@NullMarked
package dev.filmwright.samples.cli.prompt;

import org.jspecify.annotations.NullMarked;
