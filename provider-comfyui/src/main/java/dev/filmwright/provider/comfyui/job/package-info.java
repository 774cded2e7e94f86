/** Jobs on the server: where one is, how it ended, how it is stopped. */
@NullMarked
package dev.filmwright.provider.comfyui.job;

import org.jspecify.annotations.NullMarked;
