/** The server itself: how it is, what it has, whether a graph fits it. */
@NullMarked
package dev.filmwright.provider.comfyui.server;

import org.jspecify.annotations.NullMarked;
