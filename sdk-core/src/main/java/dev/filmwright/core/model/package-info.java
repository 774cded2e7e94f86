/** The LoRAs known. */
@NullMarked
package dev.filmwright.core.model;

import org.jspecify.annotations.NullMarked;
