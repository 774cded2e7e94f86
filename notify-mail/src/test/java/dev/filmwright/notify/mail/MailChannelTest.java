package dev.filmwright.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.spi.NotificationPlugin;
import dev.filmwright.spi.ProviderConfig;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real SMTP server in this process. */
@Timeout(120)
class MailChannelTest {
    private static final String HOST = "127.0.0.1";
    private static final String ADA = "ada@example.org";
    private static final String PASSWORD = "hunter2";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTPS)
    });

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_message_arrives_as_one_mail_in_plain_words() throws Exception {
        server.start();
        plain().deliver(Messages.to("Ada <" + ADA + ">"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Filmwright: 298 succeeded, 2 failed (film)");
        assertThat(mail.getFrom()[0]).hasToString("film@example.org");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getMessageID()).isEqualTo("<n1@filmwright.invalid>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String body = (String) mail.getContent();
        assertThat(body)
                .contains("failed  SC010_SH0020  paper/sheet: no cups, Bcc: eve@example.org")
                .contains("and 299 more")
                .contains("preference \"ada\"");
    }

    @Test
    void who_logs_in_does_so_over_tls() throws Exception {
        server.setUser(ADA, "ada", PASSWORD);
        server.start();
        channel(tls(PASSWORD), trusting()).deliver(Messages.to(ADA));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_wrong_password_is_final_and_is_not_shown() {
        server.setUser(ADA, "ada", "another");
        server.start();
        Failure failure = failure(channel(tls(PASSWORD), trusting()), ADA);
        assertThat(failure.kind()).isEqualTo(Failure.Kind.AUTHENTICATION);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.message()).contains(HOST).doesNotContain(PASSWORD);
    }

    @Test
    void a_server_whose_certificate_nobody_signed_is_told_nothing() {
        server.setUser(ADA, "ada", PASSWORD);
        server.start();
        Failure failure = failure(channel(tls(PASSWORD), new Properties()), ADA);
        assertThat(failure.retryable()).isTrue();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void by_default_nothing_is_sent_that_is_not_encrypted() {
        server.start();
        Map<String, String> settings = new HashMap<>(plainSettings());
        settings.remove("security");
        Failure failure = failure(channel(settings, new Properties()), ADA);
        assertThat(failure.kind()).isEqualTo(Failure.Kind.UNAVAILABLE);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_not_there_may_come_back() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        Map<String, String> settings =
                Map.of("host", HOST, "port", Integer.toString(port), "security", "none", "from", "film@example.org");
        assertThat(failure(channel(settings, new Properties()), ADA).retryable())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "ada@", "ada@example.org, bob@example.org", "ada@example.org\r\nBcc: eve@x.org"})
    void an_address_that_is_not_one_is_refused(String address) {
        assertThatThrownBy(() -> channel(
                                Map.of("host", HOST, "security", "none", "from", "film@example.org"), new Properties())
                        .check(address))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("address");
    }

    @Test
    void settings_that_cannot_work_are_refused() {
        refused(Map.of("from", "film@example.org"), "FILMWRIGHT_MAIL_HOST");
        refused(Map.of("host", HOST), "FILMWRIGHT_MAIL_FROM");
        refused(Map.of("host", HOST, "from", "film"), "from");
        refused(Map.of("host", HOST, "from", "film@example.org", "user", "ada"), "FILMWRIGHT_MAIL_PASSWORD");
        refused(
                Map.of(
                        "host",
                        HOST,
                        "from",
                        "film@example.org",
                        "user",
                        "ada",
                        "password",
                        PASSWORD,
                        "security",
                        "none"),
                "starttls or tls only");
        refused(Map.of("host", HOST, "from", "film@example.org", "security", "perhaps"), "starttls, tls or none");
        refused(Map.of("host", HOST, "from", "film@example.org", "port", "0"), "65535");
        assertThat(MailSettings.of(config(
                                Map.of("host", HOST, "from", "film@example.org", "user", "ada", "password", PASSWORD)))
                        .toString())
                .doesNotContain(PASSWORD);
    }

    @Test
    void the_plugin_is_found() {
        NotificationPlugin plugin =
                ServiceLoader.load(NotificationPlugin.class).findFirst().orElseThrow();
        assertThat(plugin.id()).isEqualTo("mail");
        assertThat(plugin.configKeys()).anyMatch(key -> key.key().equals("password") && key.secret());
        plugin.open(config(Map.of("host", HOST, "from", "film@example.org"))).close();
    }

    private static void refused(Map<String, String> settings, String remedy) {
        assertThatThrownBy(() -> MailSettings.of(config(settings)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(remedy)
                .hasMessageNotContaining(PASSWORD);
    }

    private MailChannel plain() {
        return channel(plainSettings(), new Properties());
    }

    private Map<String, String> plainSettings() {
        return Map.of(
                "host",
                HOST,
                "port",
                Integer.toString(server.getSmtp().getPort()),
                "security",
                "none",
                "from",
                "film@example.org");
    }

    private Map<String, String> tls(String password) {
        return Map.of(
                "host",
                HOST,
                "port",
                Integer.toString(server.getSmtps().getPort()),
                "security",
                "tls",
                "from",
                "film@example.org",
                "user",
                "ada",
                "password",
                password);
    }

    /** The test server's certificate is signed by itself and names no host. */
    private static Properties trusting() {
        Properties properties = new Properties();
        properties.put("mail.smtp.ssl.socketFactory", new DummySSLSocketFactory());
        properties.put("mail.smtp.ssl.checkserveridentity", "false");
        return properties;
    }

    private static MailChannel channel(Map<String, String> settings, Properties more) {
        return new MailChannel(MailSettings.of(config(settings)), more);
    }

    private static ProviderConfig config(Map<String, String> settings) {
        return new ProviderConfig(settings, Path.of("unused"));
    }

    private static Failure failure(MailChannel channel, String address) {
        return catchThrowableOfType(FilmwrightException.class, () -> channel.deliver(Messages.to(address)))
                .failure();
    }
}
