/** Opens a library and wires its parts. */
@NullMarked
package dev.filmwright.core;

import org.jspecify.annotations.NullMarked;
