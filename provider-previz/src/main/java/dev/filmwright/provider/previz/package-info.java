/** The embedded backend: draws storyboard stills from the request, with no network and no key. */
@NullMarked
package dev.filmwright.provider.previz;

import org.jspecify.annotations.NullMarked;
