/** Descriptions, verdicts and conversations of models that see. */
@NullMarked
package dev.filmwright.core.vision;

import org.jspecify.annotations.NullMarked;
