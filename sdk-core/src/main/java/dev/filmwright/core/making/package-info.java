/** How rooms add assets inside transactions of their own. */
@NullMarked
package dev.filmwright.core.making;

import org.jspecify.annotations.NullMarked;
