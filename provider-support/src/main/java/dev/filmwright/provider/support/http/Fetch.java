package dev.filmwright.provider.support.http;

import dev.filmwright.Failure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Fetches a file, or the rest of it, once: through redirects, which are followed by hand. Thread-safe. */
final class Fetch {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(?:\\d{1,18}|\\*)");

    private final Settings settings;
    private final Attempts attempts;
    private final Judge judge;
    private final DownloadRules rules;

    Fetch(Settings settings, Attempts attempts, Judge judge, DownloadRules rules) {
        this.settings = settings;
        this.attempts = attempts;
        this.judge = judge;
        this.rules = rules;
    }

    void from(URI first, Transfer transfer, Duration longest) throws Trouble {
        URI address = first;
        for (int hop = 0; hop <= rules.redirects; hop++) {
            BackendRequest request = request(address, transfer);
            if (!rules.hosts.allow(address)) {
                throw trouble(
                        request, Kind.BAD_RESPONSE, "a file's address leads to a host that is not allowed", false);
            }
            Attempts.Way way = new Attempts.Way(
                    rules.credentials && settings.hosts.allow(address),
                    rules.hosts.allowLocalNetwork(address),
                    rules.timeouts,
                    longest);
            Optional<URI> next =
                    attempts.make(request, way, response -> Optional.ofNullable(read(request, response, transfer)));
            if (next.isEmpty()) {
                return;
            }
            address = next.get();
        }
        throw trouble(
                BackendRequest.get(first), Kind.BAD_RESPONSE, "more than " + rules.redirects + " redirects", false);
    }

    private static BackendRequest request(URI address, Transfer transfer) {
        BackendRequest request = BackendRequest.get(address)
                .header("Accept", "*/*")
                // A part of a compressed file is no part of the file.
                .header("Accept-Encoding", "identity");
        if (transfer.written() > 0 && transfer.tag().isPresent()) {
            request = request.header("Range", "bytes=" + transfer.written() + "-")
                    .header("If-Range", transfer.tag().get());
        }
        return request;
    }

    /** Writes what is answered, or returns the address it is answered with. */
    private @Nullable URI read(BackendRequest request, Response response, Transfer transfer)
            throws IOException, Trouble {
        int status = response.code();
        if (status >= 300 && status < 400) {
            return redirect(request, response);
        }
        if (rules.expired.contains(status)) {
            throw new Trouble(new ExpiredUrlException(Downloads.failure(
                    judge,
                    request,
                    Kind.NOT_FOUND,
                    "status " + status + ": the address no longer holds; ask the backend for a fresh one",
                    true)));
        }
        if (!Statuses.success(status)) {
            throw judge.refused(request, attempts.whole(request, response));
        }
        check(request, response, transfer);
        try (InputStream in = response.body().byteStream()) {
            write(request, response, transfer, in);
        } catch (Transfer.TooLargeException e) {
            throw tooLarge(request);
        } catch (Transfer.ChangedException e) {
            throw trouble(request, Kind.UNAVAILABLE, "the file changed while it was fetched; fetch it again", true);
        }
        if (transfer.written() == 0) {
            throw trouble(request, Kind.BAD_RESPONSE, "the file is empty", true);
        }
        return null;
    }

    private void write(BackendRequest request, Response response, Transfer transfer, InputStream in)
            throws IOException, Trouble {
        if (response.code() == 206) {
            Matcher range = RANGE.matcher(
                    Optional.ofNullable(response.header("Content-Range")).orElse(""));
            boolean asked = request.headers().containsKey("Range");
            if (!asked || !range.matches() || Long.parseLong(range.group(1)) != transfer.written()) {
                throw trouble(
                        request,
                        Kind.BAD_RESPONSE,
                        "it answered another part of the file than the one asked for",
                        true);
            }
            String tag = response.header("ETag");
            if (tag != null && !tag.equals(transfer.tag().orElse(tag))) {
                throw new Transfer.ChangedException();
            }
            transfer.append(in);
        } else if (transfer.written() > 0) {
            transfer.begin(response.headers());
            transfer.appendAfterComparing(in);
        } else {
            transfer.begin(response.headers());
            transfer.append(in);
        }
    }

    private void check(BackendRequest request, Response response, Transfer transfer) throws Trouble {
        String type = Optional.ofNullable(response.header("Content-Type")).orElse("");
        if (!rules.takes(type)) {
            throw trouble(
                    request,
                    Kind.BAD_RESPONSE,
                    "it answered " + DownloadRules.essence(type) + " instead of a file",
                    true);
        }
        String encoding =
                Optional.ofNullable(response.header("Content-Encoding")).orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            throw trouble(request, Kind.BAD_RESPONSE, "it compressed the file although it was asked not to", false);
        }
        long already = response.code() == 206 ? transfer.written() : 0;
        if (response.body().contentLength() > rules.largest - already) {
            throw tooLarge(request);
        }
    }

    private URI redirect(BackendRequest request, Response response) throws Trouble {
        String location = Optional.ofNullable(response.header("Location")).orElse("");
        try {
            URI next = request.address().resolve(location);
            if (!location.isEmpty() && next.getHost() != null) {
                return next;
            }
        } catch (IllegalArgumentException e) {
            // No address: the same answer as for none.
        }
        throw trouble(request, Kind.BAD_RESPONSE, "a redirect to nowhere", true);
    }

    private Trouble tooLarge(BackendRequest request) {
        return trouble(request, Kind.BAD_RESPONSE, "the file has more than " + rules.largest + " bytes", false);
    }

    private Trouble trouble(BackendRequest request, Kind kind, String what, boolean retryable) {
        return new Trouble(Downloads.failure(judge, request, kind, what, retryable), false, null);
    }
}
