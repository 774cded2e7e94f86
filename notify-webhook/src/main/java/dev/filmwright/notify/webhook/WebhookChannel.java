package dev.filmwright.notify.webhook;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.notification.Notification;
import dev.filmwright.spi.NotificationChannel;
import java.io.IOException;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Posts messages as signed JSON. Redirects are not followed, as they could lead a signature anywhere; proxies are not used,
 * as they would resolve names behind our back. Thread-safe.
 */
final class WebhookChannel implements NotificationChannel {
    static final String ID = "webhook";
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);
    private static final MediaType JSON = MediaType.get("application/json");

    private final Signature signature;
    private final Target target;
    private final Clock clock;
    private final OkHttpClient client;

    WebhookChannel(Signature signature, boolean privateAllowed, Clock clock) {
        this.signature = signature;
        this.target = new Target(privateAllowed);
        this.clock = clock;
        client = new OkHttpClient.Builder()
                .dns(target)
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                // The library repeats what failed; a kept connection that went stale would look like trouble.
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .callTimeout(LONGEST_CALL)
                .build();
    }

    @Override
    public void check(String address) {
        target.url(address);
    }

    @Override
    public void deliver(Notification message) {
        HttpUrl url = target.url(message.address());
        String body = Body.of(message);
        long timestamp = clock.instant().getEpochSecond();
        Request request = new Request.Builder()
                .url(url)
                .header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signature.of(message.id(), timestamp, body))
                .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON))
                .build();
        try {
            // An address that is written as numbers is not looked up on the way.
            target.lookup(url.host());
            try (Response answer = client.newCall(request).execute()) {
                if (!answer.isSuccessful()) {
                    throw refused(url.host(), answer);
                }
            }
        } catch (IOException e) {
            // Not its message: it may hold the URL, whose path may be a secret.
            throw trouble(
                    Failure.Kind.UNAVAILABLE,
                    url.host() + " cannot be reached: " + e.getClass().getSimpleName(),
                    true,
                    Optional.empty());
        }
    }

    private LibraryException refused(String host, Response answer) {
        int status = answer.code();
        String said = host + " answered " + status;
        if (status == 429) {
            return trouble(Failure.Kind.RATE_LIMITED, said, true, retryAfter(answer.header("Retry-After")));
        }
        if (status >= 500 || status == 408) {
            return trouble(Failure.Kind.UNAVAILABLE, said, true, retryAfter(answer.header("Retry-After")));
        }
        if (status >= 300 && status < 400) {
            return trouble(
                    Failure.Kind.CONFIGURATION,
                    said + ": redirects are not followed, give the URL it leads to",
                    false,
                    Optional.empty());
        }
        boolean key = status == 401 || status == 403;
        return trouble(
                key ? Failure.Kind.AUTHENTICATION : Failure.Kind.INVALID_REQUEST,
                said + (key ? ": compare the secrets" : ": check the address"),
                false,
                Optional.empty());
    }

    /** Reads both forms of the header: seconds, or a date (RFC 9110, section 10.2.3). */
    private Optional<Duration> retryAfter(@Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            if (value.matches("[0-9]{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
            }
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), until);
            return wait.isNegative() ? Optional.empty() : Optional.of(wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LibraryException trouble(
            Failure.Kind kind, String message, boolean retryable, Optional<Duration> retryAfter) {
        return new LibraryException(
                new Failure(
                        kind,
                        message,
                        retryable,
                        retryAfter,
                        Failure.Billing.NOT_CHARGED,
                        Optional.of(ID),
                        Optional.empty()),
                null);
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
