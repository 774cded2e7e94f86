/** Notifications by webhooks, signed as Standard Webhooks are. */
@NullMarked
package dev.filmwright.notify.webhook;

import org.jspecify.annotations.NullMarked;
