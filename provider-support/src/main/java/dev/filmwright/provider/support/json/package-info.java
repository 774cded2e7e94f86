/** What backends answer, read strictly: every shape that is not expected is a typed failure that names the place. */
@NullMarked
package dev.filmwright.provider.support.json;

import org.jspecify.annotations.NullMarked;
