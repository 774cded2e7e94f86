/** For extenders: provider plugins, prices, media stores and the factory behind {@code Filmwright.open}. */
@NullMarked
package dev.filmwright.spi;

import org.jspecify.annotations.NullMarked;
