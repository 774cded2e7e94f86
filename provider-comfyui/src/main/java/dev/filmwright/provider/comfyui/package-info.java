/** Workflows on a ComfyUI server: built, checked, run and watched. */
@NullMarked
package dev.filmwright.provider.comfyui;

import org.jspecify.annotations.NullMarked;
