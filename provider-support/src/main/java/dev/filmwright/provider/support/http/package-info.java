/** One way to ask a backend something, and one to fetch what it made. */
@NullMarked
package dev.filmwright.provider.support.http;

import org.jspecify.annotations.NullMarked;
