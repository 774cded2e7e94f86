/** Filmwright in hosts that are wired by Guice. */
@NullMarked
package dev.filmwright.host.guice;

import org.jspecify.annotations.NullMarked;
