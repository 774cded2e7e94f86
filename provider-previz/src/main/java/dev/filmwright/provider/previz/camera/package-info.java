/** The camera: from metres on the set to pixels on the sheet. */
@NullMarked
package dev.filmwright.provider.previz.camera;

import org.jspecify.annotations.NullMarked;
