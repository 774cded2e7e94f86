/** How texts differ, and how two who changed one text come together, word by word. */
@NullMarked
package dev.filmwright.core.diff;

import org.jspecify.annotations.NullMarked;
