package dev.filmwright.provider.support.http;

import dev.filmwright.InvalidInputException;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.spi.ProviderInput;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * A question to a backend. Immutable; each method returns another one. {@code toString} shows no header, no body and no value of
 * the query.
 *
 * <p>What may be sent twice decides what a client does when a call breaks: {@link #get} and {@link #delete} may, {@link #post}
 * may not, as it hands work over, unless {@link #repeatable} says that it only asks or {@link #idempotencyKey} lets the backend
 * know it again.
 */
public final class BackendRequest {
    private final String method;
    private final URI address;
    private final Map<String, String> headers;
    private final @Nullable RequestBody body;
    private final Rules rules;

    private BackendRequest(
            String method, URI address, Map<String, String> headers, @Nullable RequestBody body, Rules rules) {
        this.method = method;
        this.address = address;
        this.headers = headers;
        this.body = body;
        this.rules = rules;
    }

    /** Returns a request that reads. */
    public static BackendRequest get(URI address) {
        return of("GET", address, null, Repeat.HARMLESS);
    }

    /** Returns a request that hands work over: it may cost money, and is not sent twice. */
    public static BackendRequest post(URI address) {
        return of("POST", address, RequestBody.create(new byte[0]), Repeat.NEVER);
    }

    /** Returns a request that removes something, or stops work. */
    public static BackendRequest delete(URI address) {
        return of("DELETE", address, null, Repeat.HARMLESS);
    }

    private static BackendRequest of(String method, URI address, @Nullable RequestBody body, Repeat repeat) {
        Rules rules = new Rules(repeat, Set.of(), Set.of(), Set.of(), Optional.empty());
        return new BackendRequest(method, address, Map.of(), body, rules);
    }

    /** Adds a parameter to the query, encoded. */
    public BackendRequest query(String name, String value) {
        HttpUrl url = HttpUrl.get(address.toString());
        URI more = url.newBuilder().addQueryParameter(name, value).build().uri();
        return new BackendRequest(method, more, headers, body, rules);
    }

    /**
     * Adds a header that is no secret; credentials are the client's.
     *
     * @throws InvalidInputException if its value has characters no header may have
     */
    public BackendRequest header(String name, String value) {
        if (!value.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            throw new InvalidInputException("header " + name, value, "use printable ASCII");
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new BackendRequest(method, address, more, body, rules);
    }

    /** Sends a JSON document. */
    public BackendRequest json(JsonObject document) {
        return body("application/json", document.bytes());
    }

    /** Sends bytes of a content type. */
    public BackendRequest body(String contentType, byte[] bytes) {
        return with(new PartBody(contentType, Part.of(bytes.clone())));
    }

    /** Sends a file with its type, streamed. */
    public BackendRequest file(ProviderInput input) {
        return with(new PartBody(input.type().value(), Part.of(input)));
    }

    /** Sends a form. */
    public BackendRequest multipart(Multipart form) {
        return with(form.body());
    }

    /** Says that sending it twice does no harm and costs nothing: a POST that only asks. */
    public BackendRequest repeatable() {
        return with(rules.with(Repeat.HARMLESS));
    }

    /** Says that the backend takes the work once for each key, however often it is sent. */
    public BackendRequest idempotencyKey(String header, String key) {
        return header(header, key).with(rules.with(Repeat.KEYED));
    }

    /**
     * Says with which statuses the backend promises that nothing was accepted and the same may be sent again, e.g. 429 and
     * 503. Without it, status 5xx after work was handed over leaves it uncertain.
     */
    public BackendRequest notAcceptedOn(int... statuses) {
        return with(new Rules(rules.repeat, set(statuses), rules.temporary, rules.answers, rules.timeouts));
    }

    /** Says which statuses pass by themselves, e.g. 404 for work that was accepted a moment ago. */
    public BackendRequest temporaryOn(int... statuses) {
        return with(new Rules(rules.repeat, rules.notAccepted, set(statuses), rules.answers, rules.timeouts));
    }

    /**
     * Says which statuses are answers too, read like a success: e.g. 400 of a backend that says in a document of its own what is
     * wrong with the work, or 404 where that nothing is there is what was asked. They must prove that nothing was accepted.
     * For calls that are read whole.
     */
    public BackendRequest answersOn(int... statuses) {
        return with(new Rules(rules.repeat, rules.notAccepted, rules.temporary, set(statuses), rules.timeouts));
    }

    /** Gives it times of its own. */
    public BackendRequest timeouts(Timeouts timeouts) {
        return with(new Rules(rules.repeat, rules.notAccepted, rules.temporary, rules.answers, Optional.of(timeouts)));
    }

    private BackendRequest with(RequestBody other) {
        if (body == null) {
            throw new IllegalStateException(method + " has no body");
        }
        return new BackendRequest(method, address, headers, other, rules);
    }

    private BackendRequest with(Rules other) {
        return new BackendRequest(method, address, headers, body, other);
    }

    private static Set<Integer> set(int... statuses) {
        return new TreeSet<>(Arrays.stream(statuses).boxed().toList());
    }

    /** Returns the method, e.g. {@code "GET"}. */
    public String method() {
        return method;
    }

    /** Returns where it is sent to. */
    public URI address() {
        return address;
    }

    Map<String, String> headers() {
        return headers;
    }

    @Nullable
    RequestBody body() {
        return body;
    }

    Rules rules() {
        return rules;
    }

    @Override
    public String toString() {
        return method + " " + Shown.address(address);
    }

    /** Whether sending it twice is safe. */
    enum Repeat {
        HARMLESS,
        KEYED,
        NEVER
    }

    record Rules(
            Repeat repeat,
            Set<Integer> notAccepted,
            Set<Integer> temporary,
            Set<Integer> answers,
            Optional<Timeouts> timeouts) {
        Rules with(Repeat other) {
            return new Rules(other, notAccepted, temporary, answers, timeouts);
        }

        /** Returns whether an answer with this status is read. */
        boolean answer(int status) {
            return Statuses.success(status) || answers.contains(status);
        }

        boolean handsWorkOver() {
            return repeat != Repeat.HARMLESS;
        }
    }
}
