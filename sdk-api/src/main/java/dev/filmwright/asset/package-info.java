/** Assets: talent, places, props, wardrobe, light, camera and style, with typed profiles, tags and scopes. */
@NullMarked
package dev.filmwright.asset;

import org.jspecify.annotations.NullMarked;
