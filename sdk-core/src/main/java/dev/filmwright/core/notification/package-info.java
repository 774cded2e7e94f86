/** Messages about jobs: collected with each step, sent by a courier for each channel. */
@NullMarked
package dev.filmwright.core.notification;

import org.jspecify.annotations.NullMarked;
