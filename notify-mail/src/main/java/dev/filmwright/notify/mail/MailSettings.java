package dev.filmwright.notify.mail;

import dev.filmwright.InvalidInputException;
import dev.filmwright.spi.ProviderConfig;
import java.util.Optional;

/**
 * How the server is reached. Immutable; {@code toString} shows no password.
 *
 * @param host the server
 * @param port its port
 * @param security how the connection is kept secret
 * @param from who the mail is from
 * @param login who logs in, if anybody
 */
record MailSettings(String host, int port, Security security, String from, Optional<Login> login) {
    static final String HOST = "host";
    static final String PORT = "port";
    static final String SECURITY = "security";
    static final String FROM = "from";
    static final String USER = "user";
    static final String PASSWORD = "password";

    private static final int HIGHEST_PORT = 65_535;

    /** How a connection is kept secret. */
    enum Security {
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        static Security of(String name) {
            return switch (name) {
                case "starttls" -> STARTTLS;
                case "tls" -> TLS;
                case "none" -> NONE;
                default -> throw new InvalidInputException(SECURITY, name, "use starttls, tls or none");
            };
        }
    }

    /** Who logs in. Shows no password. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    static MailSettings of(ProviderConfig config) {
        Security security = Security.of(config.value(SECURITY).orElse("starttls"));
        Optional<Login> login =
                config.value(USER).map(user -> new Login(user, required(config, PASSWORD, "FILMWRIGHT_MAIL_PASSWORD")));
        if (security == Security.NONE && login.isPresent()) {
            throw new InvalidInputException(
                    SECURITY, "none", "a password is sent over starttls or tls only: use one of them, or set no user");
        }
        String from = required(config, FROM, "FILMWRIGHT_MAIL_FROM");
        MailAddress.parse(FROM, from);
        return new MailSettings(
                required(config, HOST, "FILMWRIGHT_MAIL_HOST"), port(config, security), security, from, login);
    }

    private static String required(ProviderConfig config, String key, String variable) {
        return config.value(key)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new InvalidInputException(key, "missing", "set it, or " + variable));
    }

    private static int port(ProviderConfig config, Security security) {
        String value = config.value(PORT).orElse(Integer.toString(security.port));
        int port = value.matches("[0-9]{1,5}") ? Integer.parseInt(value) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new InvalidInputException(PORT, value, "use 1 to " + HIGHEST_PORT);
        }
        return port;
    }
}
