/** What the providers of Google’s models share: credentials, errors, files. */
@NullMarked
package dev.filmwright.provider.google;

import org.jspecify.annotations.NullMarked;
