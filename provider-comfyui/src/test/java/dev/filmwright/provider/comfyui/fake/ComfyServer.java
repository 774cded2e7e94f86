package dev.filmwright.provider.comfyui.fake;

import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ReceivedRequest;
import dev.filmwright.testkit.http.ScriptedServer;
import dev.filmwright.testkit.http.WebSocketSession;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A ComfyUI server that behaves as observed on running ones, not as a client would like it. Nothing in it waits: a job is done
 * within the call that hands it over, unless the server is {@linkplain #hold() held} or the job is a slow one; then it goes on
 * when a test says so. Thread-safe.
 */
public final class ComfyServer implements AutoCloseable {
    private static final String TROUBLE = "500 Internal Server Error\n\nServer got itself in trouble";
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    final Age age;
    final FakeFiles files = new FakeFiles();
    final Set<String> checkpoints = new TreeSet<>();
    final Set<String> unknown = new TreeSet<>(Set.of("NoSuch"));

    private final ScriptedServer http = ScriptedServer.start();
    private final FakeSockets sockets;
    private final Worker worker;
    private final Map<String, FakeJob> history = new LinkedHashMap<>();
    private final List<FakeJob> pending = new ArrayList<>();
    private final Map<String, Function<ReceivedRequest, Optional<Answer>>> rules = new HashMap<>();
    private final String prefix;
    private Optional<FakeJob> running = Optional.empty();
    private Predicate<JsonValue> slow = graph -> false;
    private Optional<Answer> lost = Optional.empty();
    private String ending = "";
    private boolean breaksOff;
    private boolean forgetful;
    private boolean held;
    private int counter;
    private int maxUpload = 104_857_600;

    private ComfyServer(Age age, String prefix) {
        this.age = age;
        this.prefix = prefix;
        sockets = new FakeSockets(age);
        worker = new Worker(files, sockets);
        route("POST", "/prompt", this::prompt);
        route("GET", "/prompt", request -> Answer.json(status()));
        route("GET", "/queue", request -> queue());
        route("POST", "/queue", this::editQueue);
        route("POST", "/interrupt", this::interrupt);
        route("POST", "/history", this::editHistory);
        route("GET", "/history", this::histories);
        route("GET", "/history/*", this::history);
        route("GET", "/view", this::view);
        route("POST", "/upload/image", this::upload);
        new About(this).routes();
        for (String path : List.of("/ws", "/api/ws")) {
            http.on("GET", prefix + path).answer(request -> Answer.webSocket(session -> socket(request, session)));
        }
        if (age == Age.NEW) {
            apiRoute(
                    "GET",
                    "/api/jobs",
                    request -> Answer.json("{\"jobs\": [], \"pagination\": {\"offset\": 0, \"limit\": 1,"
                            + " \"total\": 0, \"has_more\": false}}"));
            apiRoute("GET", "/api/jobs/*", this::job);
            apiRoute("POST", "/api/jobs/*/cancel", this::cancel);
        }
    }

    /** Starts a server. */
    public static ComfyServer start(Age age) {
        return new ComfyServer(age, "");
    }

    /** Starts a server behind a proxy that puts a path before it. */
    public static ComfyServer behind(String prefix, Age age) {
        return new ComfyServer(age, prefix);
    }

    public URI uri() {
        return http.uri(prefix);
    }

    public ScriptedServer http() {
        return http;
    }

    /** Returns its web sockets. */
    public FakeSockets sockets() {
        return sockets;
    }

    private void socket(ReceivedRequest request, WebSocketSession session) throws IOException {
        String client = parameter(request, "clientId").orElse("invented");
        String status;
        Optional<String> executing;
        synchronized (this) {
            status = status();
            executing = running.filter(job -> job.clientId.equals(client))
                    .map(job -> job.current)
                    .filter(node -> !node.isEmpty());
        }
        sockets.serve(client, session, status, executing);
    }

    private String status() {
        return "{\"exec_info\": {\"queue_remaining\": " + remaining() + "}}";
    }

    // What tests say.

    /** Lets jobs wait from now on. */
    public synchronized void hold() {
        held = true;
    }

    /** Lets jobs with such a graph go on until they are interrupted or finished. */
    public synchronized void slow(Predicate<JsonValue> graphs) {
        slow = graphs;
    }

    /** Begins the next job, which goes on until it is finished or interrupted. */
    public synchronized void begin() {
        FakeJob job = next().orElseThrow();
        running = Optional.of(job);
        worker.begin(job);
    }

    /** Says that a node is being done. */
    public synchronized void executing(String node) {
        FakeJob job = running.orElseThrow();
        worker.executing(job, node);
    }

    /** Says how far the node has come that is being done. */
    public synchronized void step(double value, double max) {
        FakeJob job = running.orElseThrow();
        worker.step(job, value, max);
    }

    /** Shows what comes, as a JPEG. */
    public synchronized void preview(byte[] picture) {
        FakeJob job = running.orElseThrow();
        sockets.preview(job.clientId, job.id, job.current, picture);
    }

    /** Returns the id of the job that is done. */
    public synchronized String runningId() {
        return running.orElseThrow().id;
    }

    /** Brings the job that is done to its end, and lets others follow. */
    public synchronized void finish() {
        FakeJob job = running.orElseThrow();
        worker.finish(job);
        ended(job);
    }

    /** Fails the job that is done. */
    public synchronized void fail(String node, String exception, String message) {
        FakeJob job = running.orElseThrow();
        worker.fail(job, node, exception, message);
        ended(job);
    }

    /** Takes a job that waits out of the queue, as somebody else may; nobody is told. */
    public synchronized void delete(String id) {
        pending.removeIf(job -> job.id.equals(id));
    }

    /** Lets jobs end in another way from now on: by a message of this name, or with {@code nothing}, or {@code forgotten}. */
    public synchronized void ends(String how) {
        ending = how;
    }

    /** Takes the next job, and answers something else than that it did. */
    public synchronized void loseTheNextAnswer(Answer instead) {
        lost = Optional.of(instead);
    }

    /** Breaks the next file off. */
    public synchronized void breakOffOnce() {
        breaksOff = true;
    }

    /** Returns whether it has a job, ended or not. */
    public synchronized boolean knows(String id) {
        return history.containsKey(id)
                || running.filter(job -> job.id.equals(id)).isPresent()
                || pending.stream().anyMatch(job -> job.id.equals(id));
    }

    /** Forgets all, as at a start. */
    public synchronized void restart() {
        history.clear();
        pending.clear();
        running = Optional.empty();
        files.clear("temp");
    }

    /** Sets how many bytes it takes at once. */
    public synchronized void maxUpload(int bytes) {
        maxUpload = bytes;
    }

    /** Puts a file there. */
    public synchronized void occupy(String type, String subfolder, String name, String content) {
        files.put(FakeFiles.key(type, subfolder, name), content.getBytes(StandardCharsets.UTF_8));
    }

    /** Says that it stored uploads, and does not. */
    public synchronized void keepsNoUploads() {
        forgetful = true;
    }

    /** Puts a model's file there. */
    public synchronized void install(String checkpoint) {
        checkpoints.add(checkpoint);
    }

    /** Throws the files of a folder away. */
    public synchronized void clear(String type) {
        files.clear(type);
    }

    /** Answers a call in another way, as long as the rule gives an answer. */
    public synchronized void answer(String method, String path, Function<ReceivedRequest, Optional<Answer>> rule) {
        rules.put(method + " " + path, rule);
    }

    /** Returns whether it has anything to do. */
    public synchronized boolean busy() {
        return remaining() > 0;
    }

    /** Tells that the job is done, as servers do, before it is in the history; the end is told after that. */
    public synchronized void tellSuccessBeforeItsTime() {
        FakeJob job = running.orElseThrow();
        sockets.text(job.clientId, "execution_success", "{\"prompt_id\": " + Json.quoted(job.id) + "}");
    }

    /** Returns how many jobs it took. */
    public synchronized int taken() {
        return counter;
    }

    /** Returns how often it was asked. */
    public int count(String method, String path) {
        return http.count(method, prefix + path);
    }

    /** Returns what it was asked. */
    public List<ReceivedRequest> requests(String method, String path) {
        return http.requests(method, prefix + path);
    }

    // Routes.

    void route(String method, String path, Function<ReceivedRequest, Answer> answer) {
        apiRoute(method, path, answer);
        apiRoute(method, "/api" + path, answer);
    }

    private void apiRoute(String method, String path, Function<ReceivedRequest, Answer> answer) {
        http.on(method, prefix + path).answer(request -> {
            synchronized (this) {
                return Optional.ofNullable(rules.get(method + " " + path))
                        .flatMap(rule -> rule.apply(request))
                        .orElseGet(() -> whole(request, answer));
            }
        });
    }

    private Answer whole(ReceivedRequest request, Function<ReceivedRequest, Answer> answer) {
        if (request.body().length > maxUpload) {
            return Answer.text(
                    413,
                    "text/plain",
                    "Maximum request body size " + maxUpload + " exceeded, actual body size " + request.body().length);
        }
        try {
            return answer.apply(request);
        } catch (RuntimeException e) {
            return Answer.text(500, "text/plain", TROUBLE);
        }
    }

    private Answer prompt(ReceivedRequest request) {
        JsonValue body = Json.read(request.text());
        for (String name : body.names()) {
            if (!body.at(name).present()) {
                throw new IllegalStateException("null for " + name);
            }
        }
        if (!body.at("prompt").present()) {
            return Answer.json(
                    400,
                    "{\"error\": " + Validation.error("no_prompt", "No prompt provided", "No prompt provided", "{}")
                            + ", \"node_errors\": {}}");
        }
        String wanted = Json.text(body.at("prompt_id"));
        if (age == Age.NEW && !wanted.isEmpty() && !UUID_FORM.matcher(wanted).matches()) {
            return Answer.json(
                    400,
                    "{\"error\": "
                            + Validation.error("invalid_prompt_id", "prompt_id must be a canonical UUID", "", "{}")
                            + ", \"node_errors\": {}}");
        }
        JsonValue graph = body.at("prompt").object();
        Validation.Finding found = new Validation(files, checkpoints, unknown, age).check(graph);
        if (found.error().isPresent()) {
            return Answer.json(400, "{\"error\": " + found.error().get() + ", \"node_errors\": " + errors(found) + "}");
        }
        String id = wanted.isEmpty() || age == Age.ANCIENT ? UUID.randomUUID().toString() : wanted;
        int number = counter++;
        String client = Json.text(body.at("client_id"));
        String extra = body.at("extra_data").present() ? body.at("extra_data").json() : "{}";
        FakeJob job = new FakeJob(id, number, graph, extra, client, found.outputs());
        pending.add(job);
        sockets.status(status());
        sockets.status(status());
        work();
        Answer taken = Answer.json("{\"prompt_id\": " + Json.quoted(id) + ", \"number\": " + number
                + ", \"node_errors\": " + errors(found) + "}");
        Answer answer = lost.orElse(taken);
        lost = Optional.empty();
        return answer;
    }

    private static String errors(Validation.Finding found) {
        List<String> members = new ArrayList<>();
        found.nodeErrors().forEach((node, error) -> members.add(Json.quoted(node) + ": " + error));
        return "{" + String.join(", ", members) + "}";
    }

    private Optional<FakeJob> next() {
        Optional<FakeJob> next = pending.stream().min(Comparator.comparingDouble(job -> job.number));
        next.ifPresent(pending::remove);
        return next;
    }

    private void work() {
        while (!held && running.isEmpty() && !pending.isEmpty()) {
            FakeJob job = next().orElseThrow();
            running = Optional.of(job);
            worker.begin(job);
            if (slow.test(job.graph)) {
                worker.executing(job, job.graph.names().get(0));
                return;
            }
            end(job);
            ended(job);
        }
    }

    private void end(FakeJob job) {
        switch (ending) {
            case "execution_error" -> worker.fail(job, job.graph.names().get(0), "ValueError", "obs failure\n");
            case "nothing" -> {
                worker.finish(job);
                job.outputs.clear();
            }
            case "execution_postponed" -> worker.end(job, "postponed", ending, "{}");
            default -> worker.finish(job);
        }
    }

    private void ended(FakeJob job) {
        if (!ending.equals("forgotten")) {
            history.put(job.id, job);
        }
        running = Optional.empty();
        sockets.status(status());
        sockets.text(job.clientId, "executing", "{\"node\": null, \"prompt_id\": " + Json.quoted(job.id) + "}");
        work();
    }

    private int remaining() {
        return pending.size() + running.map(job -> 1).orElse(0);
    }

    private Answer queue() {
        List<FakeJob> heap = new ArrayList<>(pending);
        heap.sort(Comparator.comparingDouble(job -> -job.number)); // not in order, as a heap is not
        return Answer.json("{\"queue_running\": "
                + Json.array(running.stream().map(FakeJob::tuple).toList()) + ", \"queue_pending\": "
                + Json.array(heap.stream().map(FakeJob::tuple).toList()) + "}");
    }

    private Answer editQueue(ReceivedRequest request) {
        JsonValue body = Json.read(request.text());
        if (body.at("delete").isArray()) {
            body.at("delete").items().forEach(id -> delete(id.text()));
        }
        return Answer.status(200);
    }

    private Answer editHistory(ReceivedRequest request) {
        Json.read(request.text()).at("delete").items().forEach(id -> history.remove(id.text()));
        return Answer.status(200);
    }

    private Answer interrupt(ReceivedRequest request) {
        String id = request.body().length == 0
                ? ""
                : Json.text(Json.read(request.text()).at("prompt_id"));
        running.filter(job -> age == Age.ANCIENT || id.isEmpty() || job.id.equals(id))
                .ifPresent(this::interrupted);
        return Answer.status(200);
    }

    private void interrupted(FakeJob job) {
        worker.interrupt(job);
        ended(job);
    }

    private Answer histories(ReceivedRequest request) {
        int most = Integer.parseInt(parameter(request, "max_items").orElse("10000"));
        List<FakeJob> all = new ArrayList<>(history.values());
        List<String> members = new ArrayList<>();
        all.subList(Math.max(0, all.size() - most), all.size())
                .forEach(job -> members.add(Json.quoted(job.id) + ": " + job.historyJson()));
        return Answer.json("{" + String.join(", ", members) + "}");
    }

    private Answer history(ReceivedRequest request) {
        FakeJob job = history.get(last(request));
        return Answer.json(job == null ? "{}" : "{" + Json.quoted(job.id) + ": " + job.historyJson() + "}");
    }

    private Answer job(ReceivedRequest request) {
        String id = last(request);
        Optional<FakeJob> job = running.filter(one -> one.id.equals(id))
                .or(() -> pending.stream().filter(one -> one.id.equals(id)).findFirst())
                .or(() -> Optional.ofNullable(history.get(id)));
        return job.map(found -> Answer.json(found.jobJson()))
                .orElseGet(() -> Answer.json(404, "{\"error\": \"Job not found\"}"));
    }

    private Answer cancel(ReceivedRequest request) {
        String[] path = request.path().split("/");
        String id = path[path.length - 2];
        boolean waits = pending.removeIf(job -> job.id.equals(id));
        boolean runs = running.filter(job -> job.id.equals(id)).isPresent();
        running.filter(job -> job.id.equals(id)).ifPresent(this::interrupted);
        return Answer.json("{\"cancelled\": " + (waits || runs) + "}");
    }

    private Answer view(ReceivedRequest request) {
        String name = parameter(request, "filename").orElse("");
        String type = parameter(request, "type").orElse("output");
        String subfolder = parameter(request, "subfolder").orElse("");
        if (name.startsWith("/") || name.contains("..")) {
            return Answer.status(400);
        }
        return files.get(FakeFiles.key(type, subfolder, name))
                .map(bytes -> {
                    Answer file = Answer.file(contentType(name), bytes);
                    Answer sent = breaksOff ? file.cutAfter(1) : file;
                    breaksOff = false;
                    return sent;
                })
                .orElseGet(() -> Answer.status(404));
    }

    private static String contentType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "mp4" -> "video/mp4";
            case "webm" -> "video/webm";
            case "webp" -> "image/webp";
            case "flac" -> "audio/flac";
            default -> "image/png";
        };
    }

    private Answer upload(ReceivedRequest request) {
        Form form = Form.read(request);
        if (!form.has("image")) {
            return Answer.status(400);
        }
        String subfolder = form.text("subfolder");
        if (subfolder.contains("..")) {
            return Answer.status(400);
        }
        boolean overwrite = form.text("overwrite").equals("true");
        String name = files.upload(subfolder, form.fileName("image"), form.bytes("image"), overwrite);
        if (forgetful) {
            files.clear("input");
        }
        return Answer.json("{\"name\": " + Json.quoted(name) + ", \"subfolder\": " + Json.quoted(subfolder)
                + ", \"type\": \"input\"}");
    }

    static Optional<String> parameter(ReceivedRequest request, String name) {
        for (String pair : request.query().split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static String last(ReceivedRequest request) {
        return request.path().substring(request.path().lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        http.close();
    }
}
