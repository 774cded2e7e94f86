/** The words of models that have no provider of ours: Midjourney, Sora. */
@NullMarked
package dev.filmwright.dialects;

import org.jspecify.annotations.NullMarked;
