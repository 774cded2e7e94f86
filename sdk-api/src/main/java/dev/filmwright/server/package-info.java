/** Servers that a user runs and looks after: what is installed on them, what they hold in memory, how busy they are. */
@NullMarked
package dev.filmwright.server;

import org.jspecify.annotations.NullMarked;
