/** Notifications by signed webhooks. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.notify.webhook {
    requires dev.filmwright;
    // OkHttp needs it, but pins another version.
    requires kotlin.stdlib;
    requires okhttp3;
    requires static org.jspecify;
    requires tools.jackson.databind;

    provides dev.filmwright.spi.NotificationPlugin with
            dev.filmwright.notify.webhook.WebhookPlugin;
}
