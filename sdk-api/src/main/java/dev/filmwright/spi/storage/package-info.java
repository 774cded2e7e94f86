/** For storage adapters: units of work over the library's aggregates. No SQL type appears here. */
@NullMarked
package dev.filmwright.spi.storage;

import org.jspecify.annotations.NullMarked;
