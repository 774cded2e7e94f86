/** Models in files: LoRAs and the assets they belong to. */
@NullMarked
package dev.filmwright.model;

import org.jspecify.annotations.NullMarked;
