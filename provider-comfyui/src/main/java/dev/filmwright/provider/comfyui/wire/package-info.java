/** The routes of a ComfyUI server, and what it answers there. */
@NullMarked
package dev.filmwright.provider.comfyui.wire;

import org.jspecify.annotations.NullMarked;
