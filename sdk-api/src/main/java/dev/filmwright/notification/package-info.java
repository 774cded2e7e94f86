/** Word of finished and failed jobs to people and machines: who wants to know what, how, and what was sent. */
@NullMarked
package dev.filmwright.notification;

import org.jspecify.annotations.NullMarked;
