/** Settings of a provider: read, checked, and named in failures. */
@NullMarked
package dev.filmwright.provider.support.config;

import org.jspecify.annotations.NullMarked;
