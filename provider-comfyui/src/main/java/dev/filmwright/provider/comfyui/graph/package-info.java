/** The graph that is sent: read, given values and inputs, written. */
@NullMarked
package dev.filmwright.provider.comfyui.graph;

import org.jspecify.annotations.NullMarked;
