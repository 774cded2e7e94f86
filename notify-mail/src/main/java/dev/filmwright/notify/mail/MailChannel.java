package dev.filmwright.notify.mail;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.notification.Notification;
import dev.filmwright.spi.NotificationChannel;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Sends messages over SMTP, each over a connection of its own; encrypted, with the server's name checked, unless the host
 * said otherwise. Thread-safe.
 */
final class MailChannel implements NotificationChannel {
    static final String ID = "mail";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MailSettings settings;
    private final Session session;

    /**
     * Creates the channel.
     *
     * @param more properties of the mail library that win over ours; for tests
     */
    MailChannel(MailSettings settings, Properties more) {
        this.settings = settings;
        Properties properties = properties(settings);
        properties.putAll(more);
        session = Session.getInstance(properties);
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        String patience = Long.toString(PATIENCE.toMillis());
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }

    @Override
    public void check(String address) {
        MailAddress.parse("address", address);
    }

    @Override
    public void deliver(Notification message) {
        InternetAddress to = MailAddress.parse("address", message.address());
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage mail = mail(message, to);
            if (settings.login().isPresent()) {
                MailSettings.Login login = settings.login().get();
                transport.connect(settings.host(), settings.port(), login.user(), login.password());
            } else {
                transport.connect();
            }
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            throw trouble(e);
        }
    }

    private MimeMessage mail(Notification message, InternetAddress to) throws MessagingException {
        // The same each time it is sent: who gets it twice can tell.
        String id = "<" + message.id().toLowerCase(Locale.ROOT) + "@filmwright.invalid>";
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        mail.setFrom(MailAddress.parse("from", settings.from()));
        mail.setRecipient(Message.RecipientType.TO, to);
        mail.setSubject(MailText.subject(message), StandardCharsets.UTF_8.name());
        mail.setText(MailText.body(message), StandardCharsets.UTF_8.name());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setSentDate(Date.from(message.created()));
        mail.saveChanges();
        return mail;
    }

    /** Says what went wrong without the server's words, which may repeat what it was sent. */
    private LibraryException trouble(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return trouble(Failure.Kind.AUTHENTICATION, "refuses user and password", false);
        }
        int code = code(e);
        if (code >= 500) {
            return trouble(Failure.Kind.INVALID_REQUEST, "refuses the mail with code " + code, false);
        }
        String said = code > 0
                ? "cannot take the mail now, code " + code
                : "cannot be used: " + e.getClass().getSimpleName();
        return trouble(Failure.Kind.UNAVAILABLE, said, true);
    }

    private LibraryException trouble(Failure.Kind kind, String said, boolean retryable) {
        return new LibraryException(
                new Failure(
                        kind,
                        "mail server " + settings.host() + " " + said,
                        retryable,
                        Optional.empty(),
                        Failure.Billing.NOT_CHARGED,
                        Optional.of(ID),
                        Optional.empty()),
                null);
    }

    private static int code(MessagingException trouble) {
        int code = 0;
        // The reason for a refusal is the last in the chain.
        for (Exception next = trouble; next instanceof MessagingException one; next = one.getNextException()) {
            if (one instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (one instanceof SMTPSenderFailedException sender) {
                code = sender.getReturnCode();
            } else if (one instanceof SMTPSendFailedException sending) {
                code = sending.getReturnCode();
            }
        }
        return code;
    }

    /** Does nothing: no connection is kept. */
    @Override
    public void close() {}
}
