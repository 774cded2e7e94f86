package dev.filmwright.notify.webhook;

import dev.filmwright.InvalidInputException;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.NotificationChannel;
import dev.filmwright.spi.NotificationPlugin;
import dev.filmwright.spi.ProviderConfig;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Offers the channel {@code webhook}; its addresses are {@code https} URLs. */
public final class WebhookPlugin implements NotificationPlugin {
    private static final String SECRET = "secret";
    private static final String PRIVATE = "allow-private";

    /** Creates the plugin; does no I/O. */
    public WebhookPlugin() {}

    @Override
    public String id() {
        return WebhookChannel.ID;
    }

    @Override
    public List<ConfigKey> configKeys() {
        return List.of(
                new ConfigKey(
                        SECRET,
                        "what messages are signed with: whsec_ and 24 to 64 bytes in base 64",
                        Optional.empty(),
                        true,
                        Optional.of("FILMWRIGHT_WEBHOOK_SECRET")),
                ConfigKey.of(
                        PRIVATE, "whether http and addresses of private networks are allowed: true or false", "false"));
    }

    @Override
    public NotificationChannel open(ProviderConfig config) {
        String secret = config.value(SECRET)
                .orElseThrow(() -> new InvalidInputException(
                        SECRET, "missing", "set it, or FILMWRIGHT_WEBHOOK_SECRET: receivers check messages by it"));
        return new WebhookChannel(Signature.of(secret), allowed(config), Clock.systemUTC());
    }

    private static boolean allowed(ProviderConfig config) {
        String value = config.value(PRIVATE).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new InvalidInputException(PRIVATE, value, "say true or false");
        }
        return value.equals("true");
    }
}
