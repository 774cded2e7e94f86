/** Notifications by mail, over SMTP. */
@NullMarked
package dev.filmwright.notify.mail;

import org.jspecify.annotations.NullMarked;
