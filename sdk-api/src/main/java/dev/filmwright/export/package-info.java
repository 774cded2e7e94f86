/** Exports of a production: boards, animatic, edit lists and sheets. */
@NullMarked
package dev.filmwright.export;

import org.jspecify.annotations.NullMarked;
