/** Keys, tokens and signed URLs, and how they are kept out of what people read. */
@NullMarked
package dev.filmwright.provider.support.secret;

import org.jspecify.annotations.NullMarked;
