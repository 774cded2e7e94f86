/** Productions: from a screenplay to a manifest, assets, scenes, shots, frames and costs. */
@NullMarked
package dev.filmwright.production;

import org.jspecify.annotations.NullMarked;
