/** Google’s Gemini models: pictures with references, text and vision. */
@NullMarked
package dev.filmwright.provider.gemini;

import org.jspecify.annotations.NullMarked;
