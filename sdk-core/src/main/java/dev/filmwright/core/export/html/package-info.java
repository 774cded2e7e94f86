/** What pages for browsers are made of. */
@NullMarked
package dev.filmwright.core.export.html;

import org.jspecify.annotations.NullMarked;
