package dev.filmwright.provider.support.http;

import dev.filmwright.InvalidInputException;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes single attempts. Each runs on a thread of its own, as a thread that reads from a socket cannot be interrupted; the caller
 * can. Thread-safe.
 */
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final String AGENT = "filmwright";
    private static final int LARGEST_REASON = 64 << 10;
    private static final int LONGEST_ID = 100;

    private final Settings settings;
    private final Transport transport;
    private final Judge judge;

    Attempts(Settings settings, Transport transport, Judge judge) {
        this.settings = settings;
        this.transport = transport;
        this.judge = judge;
    }

    /** Makes something of an answer that is a success; closed by who calls. */
    interface Reading<T> {
        T read(Response response) throws IOException, Trouble;
    }

    /** How an attempt is made: whether with credentials, to the local network, and how long it may take. */
    record Way(boolean credentials, boolean local, Timeouts timeouts, Duration longest) {}

    <T> T make(BackendRequest request, Way way, Reading<T> reading) throws Trouble {
        Sent sent = new Sent();
        Call call;
        Future<T> attempt;
        try {
            call = transport.call(
                    build(request, way, sent), way.local, request.rules().handsWorkOver(), way.timeouts, way.longest);
            attempt = transport.threads().submit(() -> run(request, call, reading));
        } catch (UnknownHostException e) {
            throw judge.broken(request, sent, e);
        } catch (RejectedExecutionException e) {
            throw judge.forbidden(request, "the provider is closed");
        }
        return outcome(request, sent, call, attempt);
    }

    private <T> T run(BackendRequest request, Call call, Reading<T> reading) throws IOException, Trouble {
        long begun = System.nanoTime();
        try (Response response = call.execute()) {
            if (LOG.isDebugEnabled()) {
                LOG.debug(
                        "{}: {} answered {} after {} ms, request {}",
                        settings.provider,
                        settings.secrets.redact(request.toString()),
                        response.code(),
                        (System.nanoTime() - begun) / 1_000_000,
                        requestId(response).orElse("-"));
            }
            return reading.read(response);
        }
    }

    private <T> T outcome(BackendRequest request, Sent sent, Call call, Future<T> attempt) throws Trouble {
        try {
            return attempt.get();
        } catch (InterruptedException e) {
            call.cancel();
            Optional<T> done = ended(attempt::get);
            Thread.currentThread().interrupt();
            if (done.isPresent()) {
                return done.get(); // it came through in the same moment: what was bought is not thrown away
            }
            throw judge.interrupted(request, sent, e);
        } catch (ExecutionException e) {
            throw trouble(request, sent, e.getCause());
        }
    }

    /** Waits for an attempt to end whatever happens: before, nobody knows whether it was sent. */
    private static <T> Optional<T> ended(Callable<T> attempt) {
        Optional<Optional<T>> end = Optional.empty();
        while (end.isEmpty()) {
            try {
                end = Optional.of(Optional.ofNullable(attempt.call()));
            } catch (InterruptedException e) {
                LOG.trace("interrupted again, while a call that was broken off ends");
            } catch (Exception e) {
                end = Optional.of(Optional.empty());
            }
        }
        return end.get();
    }

    private Trouble trouble(BackendRequest request, Sent sent, @Nullable Throwable cause) {
        if (cause instanceof Trouble judged) {
            return judged;
        }
        if (cause instanceof IOException broken) {
            return judge.broken(request, sent, broken);
        }
        if (cause instanceof Transfer.TargetException target) {
            throw target;
        }
        if (cause instanceof RuntimeException unreadable) {
            return judge.unreadable(request, Optional.empty(), unreadable);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(cause);
    }

    Request build(BackendRequest request, Way way, Sent sent) {
        Request.Builder builder = new Request.Builder()
                .url(HttpUrl.get(request.address().toString()))
                .method(request.method(), request.body())
                .header("User-Agent", AGENT)
                .header("Accept", "application/json")
                .tag(Sent.class, sent);
        if (way.credentials) {
            settings.headers.forEach(builder::header);
        }
        request.headers().forEach(builder::header);
        if (way.credentials) {
            settings.credentials.forEach((name, value) -> builder.header(name, credential(name, value.get())));
        }
        return builder.build();
    }

    private String credential(String name, String value) {
        if (!value.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            // OkHttp would name the value.
            throw new InvalidInputException("credential " + name, Secrets.MARK, "use printable ASCII");
        }
        settings.secrets.learn(value);
        return value;
    }

    /** Returns an answer with its whole body, or as much of a refusal's as says why. */
    BackendAnswer whole(BackendRequest request, Response response) throws IOException, Trouble {
        boolean success = request.rules().answer(response.code());
        byte[] body = success
                ? Bounded.read(response.body().source(), settings.largestAnswer)
                : Bounded.readWhatThereIs(response.body().byteStream(), LARGEST_REASON);
        BackendAnswer answer =
                new BackendAnswer(response.code(), response.headers(), body, origin(response), settings.json);
        if (success && body.length > settings.largestAnswer) {
            throw judge.unreadable(
                    request, answer.requestId(), answer.wrong("more than " + settings.largestAnswer + " bytes"));
        }
        if (LOG.isTraceEnabled()) {
            LOG.trace("{}: {}", settings.provider, settings.secrets.excerpt(answer.text(), 2000, true));
        }
        settings.recorder.ifPresent(recorder -> recorder.record(request, answer));
        return answer;
    }

    Origin origin(Response response) {
        return new Origin(settings.provider, requestId(response), settings.secrets);
    }

    private Optional<String> requestId(Response response) {
        return settings.requestIds.stream()
                .flatMap(name -> Optional.ofNullable(response.header(name)).stream())
                .map(id -> settings.secrets.excerpt(id, LONGEST_ID, true))
                .findFirst();
    }
}
