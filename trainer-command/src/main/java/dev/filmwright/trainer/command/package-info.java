/** Trains with any command and reads its progress. */
@NullMarked
package dev.filmwright.trainer.command;

import org.jspecify.annotations.NullMarked;
