/**
 * How generation tools write down what they made a picture of: text and JSON of their own, read leniently and within bounds.
 */
@NullMarked
package dev.filmwright.core.imagefile.parameters;

import org.jspecify.annotations.NullMarked;
