/** What the server tells by itself while it works: an accelerator, without which everything goes as well. */
@NullMarked
package dev.filmwright.provider.comfyui.socket;

import org.jspecify.annotations.NullMarked;
