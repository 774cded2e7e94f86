/** A library as a Spring bean. */
@NullMarked
package dev.filmwright.samples.spring;

import org.jspecify.annotations.NullMarked;
