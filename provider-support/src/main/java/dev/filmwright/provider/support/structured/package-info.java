/** Answers of language models as JSON that fits a schema: found within what they say around it, checked, asked for again. */
@NullMarked
package dev.filmwright.provider.support.structured;

import org.jspecify.annotations.NullMarked;
