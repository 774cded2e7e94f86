package dev.filmwright.notify.mail;

import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.NotificationChannel;
import dev.filmwright.spi.NotificationPlugin;
import dev.filmwright.spi.ProviderConfig;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Offers the channel {@code mail}; its addresses are mail addresses. */
public final class MailPlugin implements NotificationPlugin {
    /** Creates the plugin; does no I/O. */
    public MailPlugin() {}

    @Override
    public String id() {
        return MailChannel.ID;
    }

    @Override
    public List<ConfigKey> configKeys() {
        return List.of(
                new ConfigKey(
                        MailSettings.HOST,
                        "the SMTP server",
                        Optional.empty(),
                        false,
                        Optional.of("FILMWRIGHT_MAIL_HOST")),
                new ConfigKey(
                        MailSettings.PORT,
                        "its port; 587 by default, 465 for tls, 25 for none",
                        Optional.empty(),
                        false,
                        Optional.empty()),
                ConfigKey.of(
                        MailSettings.SECURITY,
                        "starttls, tls, or none, which sends no password and hides nothing",
                        "starttls"),
                new ConfigKey(
                        MailSettings.FROM,
                        "who the mail is from",
                        Optional.empty(),
                        false,
                        Optional.of("FILMWRIGHT_MAIL_FROM")),
                new ConfigKey(
                        MailSettings.USER,
                        "who logs in; nobody by default",
                        Optional.empty(),
                        false,
                        Optional.of("FILMWRIGHT_MAIL_USER")),
                new ConfigKey(
                        MailSettings.PASSWORD,
                        "with which password",
                        Optional.empty(),
                        true,
                        Optional.of("FILMWRIGHT_MAIL_PASSWORD")));
    }

    @Override
    public NotificationChannel open(ProviderConfig config) {
        return new MailChannel(MailSettings.of(config), new Properties());
    }
}
