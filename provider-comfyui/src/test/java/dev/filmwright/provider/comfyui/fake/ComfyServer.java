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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A ComfyUI server that behaves as observed on running ones, not as a client would like it. Nothing in it waits: a job is done
 * within the call that hands it over, unless the server is {@linkplain #hold() held} or the job is a slow one; then it goes on
 * when a test says so. Thread-safe.
 */
public final class ComfyServer implements AutoCloseable {
    private static final String TROUBLE = "500 Internal Server Error\n\nServer got itself in trouble";
    final Age age;
    final FakeFiles files = new FakeFiles();
    final Set<String> checkpoints = new TreeSet<>();
    final Set<String> unknown = new TreeSet<>(Set.of("NoSuch"));

    private final ScriptedServer http = ScriptedServer.start();
    private final FakeSockets sockets;
    private final JobBoard board;
    private final JobRoutes jobRoutes;
    private final FileRoutes fileRoutes;
    private final Map<String, Function<ReceivedRequest, Optional<Answer>>> rules = new HashMap<>();
    private final String prefix;
    private int maxUpload = 104_857_600;

    private ComfyServer(Age age, String prefix) {
        this.age = age;
        this.prefix = prefix;
        sockets = new FakeSockets(age);
        board = new JobBoard(files, sockets);
        jobRoutes = new JobRoutes(this, board);
        fileRoutes = new FileRoutes(this);
        jobRoutes.routes();
        fileRoutes.routes();
        new About(this).routes();
        for (String path : List.of("/ws", "/api/ws")) {
            http.on("GET", prefix + path).answer(request -> Answer.webSocket(session -> socket(request, session)));
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
            status = board.status();
            executing = board.running
                    .filter(job -> job.clientId.equals(client))
                    .map(job -> job.current)
                    .filter(node -> !node.isEmpty());
        }
        sockets.serve(client, session, status, executing);
    }

    // What tests say.

    /** Lets jobs wait from now on. */
    public synchronized void hold() {
        board.held = true;
    }

    /** Lets jobs with such a graph go on until they are interrupted or finished. */
    public synchronized void slow(Predicate<JsonValue> graphs) {
        board.slow = graphs;
    }

    /** Begins the next job, which goes on until it is finished or interrupted. */
    public synchronized void begin() {
        board.begin();
    }

    /** Says that a node is being done. */
    public synchronized void executing(String node) {
        board.worker.executing(board.current(), node);
    }

    /** Says how far the node has come that is being done. */
    public synchronized void step(double value, double max) {
        board.worker.step(board.current(), value, max);
    }

    /** Shows what comes, as a JPEG. */
    public synchronized void preview(byte[] picture) {
        FakeJob job = board.current();
        sockets.preview(job.clientId, job.id, job.current, picture);
    }

    /** Returns the id of the job that is done. */
    public synchronized String runningId() {
        return board.current().id;
    }

    /** Brings the job that is done to its end, and lets others follow. */
    public synchronized void finish() {
        FakeJob job = board.current();
        board.worker.finish(job);
        board.ended(job);
    }

    /** Fails the job that is done. */
    public synchronized void fail(String node, String exception, String message) {
        FakeJob job = board.current();
        board.worker.fail(job, node, exception, message);
        board.ended(job);
    }

    /** Takes a job that waits out of the queue, as somebody else may; nobody is told. */
    public synchronized void delete(String id) {
        board.delete(id);
    }

    /** Lets jobs end in another way from now on: by a message of this name, or with {@code nothing}, or {@code forgotten}. */
    public synchronized void ends(String how) {
        board.ending = how;
    }

    /** Takes the next job, and answers something else than that it did. */
    public synchronized void loseTheNextAnswer(Answer instead) {
        jobRoutes.lose(instead);
    }

    /** Breaks the next file off. */
    public synchronized void breakOffOnce() {
        fileRoutes.breakOffOnce();
    }

    /** Returns whether it has a job, ended or not. */
    public synchronized boolean knows(String id) {
        return board.find(id).isPresent();
    }

    /** Forgets all, as at a start. */
    public synchronized void restart() {
        board.history.clear();
        board.pending.clear();
        board.running = Optional.empty();
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
        fileRoutes.keepNothing();
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
        return board.remaining() > 0;
    }

    /** Tells that the job is done, as servers do, before it is in the history; the end is told after that. */
    public synchronized void tellSuccessBeforeItsTime() {
        FakeJob job = board.current();
        sockets.text(job.clientId, "execution_success", "{\"prompt_id\": " + Json.quoted(job.id) + "}");
    }

    /** Returns how many jobs it took. */
    public synchronized int taken() {
        return board.counter;
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

    void apiRoute(String method, String path, Function<ReceivedRequest, Answer> answer) {
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

    static Optional<String> parameter(ReceivedRequest request, String name) {
        for (String pair : request.query().split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    static String last(ReceivedRequest request) {
        return request.path().substring(request.path().lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        http.close();
    }
}
