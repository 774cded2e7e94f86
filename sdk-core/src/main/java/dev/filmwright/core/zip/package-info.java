/** ZIP files that can be gone on with after a crash, written and read as streams; knows nothing of what is in them. */
@NullMarked
package dev.filmwright.core.zip;

import org.jspecify.annotations.NullMarked;
