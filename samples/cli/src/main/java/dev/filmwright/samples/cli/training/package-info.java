/** {@code filmwright dataset} and {@code filmwright train}: pictures to train from, trainings, and what comes of them. */
@NullMarked
package dev.filmwright.samples.cli.training;

import org.jspecify.annotations.NullMarked;
