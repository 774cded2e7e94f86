package dev.filmwright.testkit.contract.provider;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.spi.ProviderConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reference backend's way over HTTP: what comes back is an answer or a failure, never anything else. */
final class Wire {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String url;
    private final String key;
    private final Duration patience;
    private final Flaw flaw;

    Wire(ProviderConfig config, Flaw flaw) {
        url = config.value("url").orElseThrow();
        key = config.value("key").orElseThrow();
        patience = Duration.ofMillis(Long.parseLong(config.value("patience").orElseThrow()));
        this.flaw = flaw;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(patience)
                .header("Authorization", "Bearer " + key);
    }

    /** Returns the answer's text if all went well. */
    String text(HttpRequest.Builder request) {
        return text(request, false);
    }

    /** Returns the answer's text if all went well; where it did not and the work may have been taken, that is uncertain. */
    String text(HttpRequest.Builder request, boolean handsOver) {
        HttpResponse<String> answer;
        try {
            answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw broken(e, handsOver);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw broken(e, handsOver && flaw != Flaw.IS_SURE_AFTER_AN_INTERRUPT);
        }
        if (flaw == Flaw.LOGS_ITS_KEY) {
            LOG.trace("sent with {}", key);
        }
        if (answer.statusCode() != 200) {
            throw new ProviderException(failure(answer.statusCode(), answer.body(), waits(answer), handsOver), null);
        }
        if (!answer.body().endsWith("}") || answer.body().contains("[}")) {
            throw new ProviderException(garbage(handsOver), null);
        }
        return answer.body();
    }

    InputStream bytes(String path) {
        try {
            HttpResponse<InputStream> answer = CLIENT.send(to(path).build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                answer.body().close();
                throw new ProviderException(failure(answer.statusCode(), "", waits(answer), false), null);
            }
            return answer.body();
        } catch (IOException e) {
            throw broken(e, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw broken(e, false);
        }
    }

    private static Optional<Duration> waits(HttpResponse<?> answer) {
        return answer.headers().firstValue("Retry-After").map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    ProviderException broken(Exception cause, boolean handsOver) {
        boolean sure = flaw == Flaw.IS_SURE_AFTER_A_RESET || flaw == Flaw.IS_SURE_AFTER_SILENCE;
        Kind kind = handsOver && !sure ? Kind.UNCERTAIN : Kind.UNAVAILABLE;
        Billing billing = handsOver && sure ? Billing.NOT_CHARGED : Billing.UNKNOWN;
        return new ProviderException(
                make(kind, "the connection broke", !handsOver || sure, Optional.empty(), billing), cause);
    }

    private Failure garbage(boolean handsOver) {
        return make(
                handsOver ? Kind.UNCERTAIN : Kind.BAD_RESPONSE,
                "the answer is no JSON",
                !handsOver,
                Optional.empty(),
                Billing.UNKNOWN);
    }

    private Failure failure(int status, String body, Optional<Duration> waits, boolean handsOver) {
        Kind kind = switch (status) {
            case 400 -> Kind.CONTENT_REJECTED;
            case 401, 403 -> flaw == Flaw.TAKES_401_FOR_A_BLIP ? Kind.UNAVAILABLE : Kind.AUTHENTICATION;
            case 402 -> Kind.QUOTA_EXHAUSTED;
            case 404 -> Kind.NOT_FOUND;
            case 422 -> Kind.INVALID_REQUEST;
            case 429 -> Kind.RATE_LIMITED;
            default -> handsOver ? Kind.UNCERTAIN : Kind.UNAVAILABLE;
        };
        boolean retryable = kind == Kind.RATE_LIMITED || kind == Kind.UNAVAILABLE;
        if (status == 422 && flaw == Flaw.TRIES_422_AGAIN
                || status == 400 && flaw == Flaw.TRIES_REFUSED_CONTENT_AGAIN) {
            retryable = true;
        }
        Billing billing = status < 500 || flaw == Flaw.SAYS_IT_COST_NOTHING ? Billing.NOT_CHARGED : Billing.UNKNOWN;
        String message =
                "the backend answered " + status + (flaw == Flaw.REPEATS_WHAT_THE_BACKEND_SAYS ? ": " + body : "");
        return make(kind, message, retryable, flaw == Flaw.DOES_NOT_WAIT_AS_ASKED ? Optional.empty() : waits, billing);
    }

    static Failure make(Kind kind, String message, boolean retryable, Optional<Duration> waits, Billing billing) {
        return new Failure(kind, message, retryable, waits, billing, Optional.of(ReferencePlugin.ID), Optional.empty());
    }

    /** Returns a field of a flat JSON object; all this backend sends. */
    static Optional<String> field(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\": \"?([^\",}]*)").matcher(json);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Shows where it leads, and no key. */
    @Override
    public String toString() {
        return flaw == Flaw.SHOWS_ITS_KEY ? url + " with " + key : url;
    }

    @Nullable
    String keyToWriteDown() {
        return flaw == Flaw.WRITES_ITS_KEY_DOWN ? key : null;
    }
}
