/**
 * What lies in a picture's file beside its pixels: carriers walked, metadata read, private data taken out. Pure functions of
 * bytes nobody vouches for: bounded, without I/O.
 */
@NullMarked
package dev.filmwright.core.imagefile;

import org.jspecify.annotations.NullMarked;
