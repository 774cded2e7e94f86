/** What is kept about prompts. */
@NullMarked
package dev.filmwright.core.promptbook;

import org.jspecify.annotations.NullMarked;
