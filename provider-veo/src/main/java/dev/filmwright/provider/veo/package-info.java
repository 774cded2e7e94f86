/** What Veo charges, as data. */
@NullMarked
package dev.filmwright.provider.veo;

import org.jspecify.annotations.NullMarked;
