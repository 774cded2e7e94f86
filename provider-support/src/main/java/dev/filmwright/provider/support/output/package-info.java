/** What a backend made while it was called, kept until the engine has fetched it. */
@NullMarked
package dev.filmwright.provider.support.output;

import org.jspecify.annotations.NullMarked;
