/** Graphs of nodes as a ComfyUI server runs them: read, built, checked against the server's nodes, filled in from templates. */
@NullMarked
package dev.filmwright.provider.comfyui.workflow;

import org.jspecify.annotations.NullMarked;
