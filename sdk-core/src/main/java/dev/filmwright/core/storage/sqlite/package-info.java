/** The SQLite storage. The only package that knows SQL. */
@NullMarked
package dev.filmwright.core.storage.sqlite;

import org.jspecify.annotations.NullMarked;
