/** Film time: rational frame rates and timecode. No floating seconds. */
@NullMarked
package dev.filmwright.time;

import org.jspecify.annotations.NullMarked;
