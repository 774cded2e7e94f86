/** Notifications by mail. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.notify.mail {
    requires dev.filmwright;
    requires jakarta.mail;
    // The implementation, found by name.
    requires org.eclipse.angus.mail;
    requires static org.jspecify;

    provides dev.filmwright.spi.NotificationPlugin with
            dev.filmwright.notify.mail.MailPlugin;
}
