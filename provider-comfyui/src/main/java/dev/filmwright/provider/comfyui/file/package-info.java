/** Files: what is uploaded for a graph to read, and what its outputs are. */
@NullMarked
package dev.filmwright.provider.comfyui.file;

import org.jspecify.annotations.NullMarked;
