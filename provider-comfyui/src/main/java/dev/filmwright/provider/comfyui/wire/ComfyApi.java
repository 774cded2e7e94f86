package dev.filmwright.provider.comfyui.wire;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.http.BackendAnswer;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.provider.support.http.DownloadRules;
import dev.filmwright.provider.support.http.Multipart;
import dev.filmwright.provider.support.http.Timeouts;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.spi.ProviderInput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The routes of a ComfyUI server. Every call blocks, and throws {@link ProviderException} if it did not work. Thread-safe.
 */
public final class ComfyApi implements AutoCloseable {
    private static final Timeouts UPLOADING =
            Timeouts.ofDefaults().withAttempt(Duration.ofMinutes(30)).withWhole(Duration.ofMinutes(45));
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;

    private final BackendClient client;
    private final List<String> prefix;

    /**
     * Creates it; asks nothing yet.
     *
     * @param client asks the server; closed with this
     * @param prefix the segments before each route but those under {@code /api}
     */
    public ComfyApi(BackendClient client, List<String> prefix) {
        this.client = client;
        this.prefix = List.copyOf(prefix);
    }

    /** Returns what asks the server. */
    public BackendClient client() {
        return client;
    }

    /** Returns a failure in whose message no secret is: servers and proxies repeat what they were sent. */
    public Failure discreet(Failure failure) {
        return new Failure(
                failure.kind(),
                client.secrets().redact(failure.message()),
                failure.retryable(),
                failure.retryAfter(),
                failure.billing(),
                failure.provider(),
                failure.requestId());
    }

    /** Returns where the server is. */
    public URI base() {
        return client.address();
    }

    /** Returns the address of a route. */
    public URI route(String... segments) {
        return client.address(
                Stream.concat(prefix.stream(), Stream.of(segments)).toArray(String[]::new));
    }

    /** Hands a graph over. */
    public GraphAnswer prompt(JsonObject body) {
        return client.send(BackendRequest.post(route("prompt")).json(body).answersOn(400), answer -> {
            if (answer.status() != 400) {
                return GraphAnswer.taken(answer.json());
            }
            return GraphAnswer.refused(answer.json());
        });
    }

    /** Returns a run that ended; empty while it did not, and for what the server does not know. */
    public Optional<HistoryEntry> history(String id) {
        return client.send(BackendRequest.get(route("history", id)), answer -> {
            JsonValue entry = answer.json().object().at(id);
            return entry.present() ? Optional.of(HistoryEntry.read(id, entry)) : Optional.empty();
        });
    }

    /** Returns the newest runs that ended, the newest last. */
    public List<HistoryEntry> newest(int most) {
        return client.send(BackendRequest.get(route("history")).query("max_items", Integer.toString(most)), answer -> {
            JsonValue all = answer.json().object();
            return all.names().stream()
                    .map(id -> HistoryEntry.read(id, all.at(id)))
                    .toList();
        });
    }

    /** Takes a run that ended out of the history. */
    public void forget(String id) {
        JsonObject body = JsonObject.create().withTexts("delete", List.of(id));
        client.send(BackendRequest.post(route("history")).json(body).repeatable(), BackendAnswer::status);
    }

    /** Returns what the server does and what waits. */
    public Queue queue() {
        return client.send(BackendRequest.get(route("queue")), answer -> Queue.read(answer.json()));
    }

    /** Takes a job out of those that wait; does nothing to others. */
    public void unqueue(String id) {
        JsonObject body = JsonObject.create().withTexts("delete", List.of(id));
        client.send(BackendRequest.post(route("queue")).json(body).repeatable(), BackendAnswer::status);
    }

    /** Interrupts the job that is being done; servers before September 2025 ignore which. */
    public void interrupt(String id) {
        JsonObject body = JsonObject.create().with("prompt_id", id);
        client.send(BackendRequest.post(route("interrupt")).json(body).repeatable(), BackendAnswer::status);
    }

    /** Returns whether the server has the routes of jobs. */
    public boolean hasJobs() {
        BackendRequest get = BackendRequest.get(client.address("api", "jobs")).query("limit", "1");
        return client.send(
                get.answersOn(NOT_FOUND),
                answer ->
                        answer.status() != NOT_FOUND && answer.json().at("jobs").isArray());
    }

    /** Returns where a job is, of a server that {@link #hasJobs}. */
    public JobState job(String id) {
        BackendRequest get = BackendRequest.get(client.address("api", "jobs", id));
        return client.send(get.answersOn(NOT_FOUND), answer -> {
            if (answer.status() == NOT_FOUND) {
                return new JobState.Unknown();
            }
            JsonValue job = answer.json();
            return switch (job.at("status").text()) {
                case "pending" -> new JobState.Pending(-1);
                case "completed", "failed", "cancelled" ->
                    new JobState.Ended(HistoryEntry.read(
                            id,
                            job.at("outputs"),
                            job.at("execution_status"),
                            job.at("workflow").at("prompt"),
                            job.at("workflow").at("extra_data")));
                default -> new JobState.Running();
            };
        });
    }

    /** Stops a job, whether it waits or is being done; empty if the server has no such route. */
    public Optional<Boolean> cancelJob(String id) {
        BackendRequest post = BackendRequest.post(client.address("api", "jobs", id, "cancel"))
                .json(JsonObject.create())
                .repeatable();
        return client.send(
                post.answersOn(NOT_FOUND, 405),
                answer -> answer.status() >= 400
                        ? Optional.empty()
                        : Optional.of(answer.json().at("cancelled").flag()));
    }

    /** Uploads a file into the folder of inputs; returns how nodes name it, or that it is too large. */
    public Uploaded upload(String subfolder, String name, ProviderInput file) {
        Multipart form = Multipart.create()
                .file("image", name, file)
                .field("type", "input")
                .field("subfolder", subfolder);
        BackendRequest post = BackendRequest.post(route("upload", "image"))
                .multipart(form)
                .repeatable()
                .answersOn(TOO_LARGE)
                .timeouts(UPLOADING);
        return client.send(post, answer -> {
            if (answer.status() == TOO_LARGE) {
                return new Uploaded.TooLarge(ComfyErrors.read(answer).message());
            }
            String stored = answer.json().at("name").nonEmptyText();
            String folder = NodeProblem.text(answer.json().at("subfolder"));
            return new Uploaded.Stored(folder.isEmpty() ? stored : folder + "/" + stored);
        });
    }

    /** Copies a file's bytes. */
    public void view(FileRef file, OutputStream target) throws IOException {
        DownloadRules rules = DownloadRules.from(client.hosts())
                .withCredentials()
                .expiredOn()
                .types("image/", "video/", "audio/", "application/", "model/", "text/plain");
        client.downloads(rules).fetch(viewed(file).address(), target);
    }

    /** Returns whether a file is there still; reads no more than its first byte of most servers. */
    public boolean exists(FileRef file) {
        BackendRequest get = viewed(file).header("Range", "bytes=0-0").header("Accept-Encoding", "identity");
        try {
            return client.stream(get, answer -> true);
        } catch (ProviderException e) {
            if (e.failure().kind() == Failure.Kind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    private BackendRequest viewed(FileRef file) {
        BackendRequest get =
                BackendRequest.get(route("view")).query("filename", file.name()).query("type", file.folder());
        return file.subfolder().isEmpty() ? get : get.query("subfolder", file.subfolder());
    }

    /** Returns who answers here, for what is read. */
    public Origin origin() {
        return new Origin("comfyui", Optional.empty(), client.secrets());
    }

    /** Reads a document of our own, to be sent. */
    public JsonValue read(String json) {
        return JsonReader.ofDefaults().read(json, origin());
    }

    /** Takes all models out of memory and forgets what was computed, after what is being done. */
    public void free() {
        JsonObject body = JsonObject.create().with("unload_models", true).with("free_memory", true);
        client.send(BackendRequest.post(route("free")).json(body).repeatable(), BackendAnswer::status);
    }

    /** Returns the server's version. */
    public ServerVersion version() {
        return ServerVersion.parse(
                NodeProblem.text(ask("system_stats").at("system").at("comfyui_version")));
    }

    /** Returns an answer of another route. */
    public JsonValue ask(String... segments) {
        return client.send(BackendRequest.get(route(segments)), BackendAnswer::json);
    }

    /** Closes its connections; calls under way are broken off. */
    @Override
    public void close() {
        client.close();
    }
}
