package dev.filmwright.testkit.contract.provider;

import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.Gate;
import dev.filmwright.testkit.http.ReceivedRequest;
import dev.filmwright.testkit.http.ScriptedServer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A {@link Backend} over a {@link ScriptedServer}: a subclass says where each call goes and what the backend's answers look
 * like, the rest is done here. Its answers to errors repeat the key that was sent, as some backends do. Thread-safe.
 *
 * <pre>{@code
 * class AcmeBackend extends HttpBackend {
 *     AcmeBackend() {
 *         super(Map.of(Call.SUBMIT, new Endpoint("POST", "/v1/jobs"), Call.POLL, new Endpoint("GET", "/v1/jobs/*"), …));
 *     }
 *
 *     @Override
 *     public Map<String, String> settings() {
 *         return Map.of("url", server().uri("/v1").toString(), "key", SECRET);
 *     }
 *
 *     @Override
 *     protected Optional<Answer> answer(Scene scene, String job) {
 *         return switch (scene) {
 *             case ACCEPTS -> Optional.of(Answer.json("{\"id\": \"" + job + "\"}"));
 *             …
 *             default -> Optional.empty();
 *         };
 *     }
 * }
 * }</pre>
 */
public abstract class HttpBackend implements Backend {
    /** A value for secret settings. */
    public static final String SECRET = "sk-planted-5f1d8a7c0b2e";

    private static final Duration SEVEN_SECONDS = Duration.ofSeconds(7);

    private final ScriptedServer server = ScriptedServer.start();
    private final Map<Call, Endpoint> endpoints;
    private final Map<Call, Scene> scenes = new EnumMap<>(Call.class);
    private final Map<Call, Deque<Trouble>> troubles = new EnumMap<>(Call.class);
    private final Map<String, String> jobs = new HashMap<>();
    private int taken;

    /**
     * Where a call goes.
     *
     * @param method e.g. {@code "POST"}
     * @param path without query; {@code *} stands for any text without {@code /}
     */
    public record Endpoint(String method, String path) {}

    /**
     * Starts a server; its calls that have no endpoint are not made.
     *
     * @param endpoints where each call goes; no two of them overlap
     */
    protected HttpBackend(Map<Call, Endpoint> endpoints) {
        this.endpoints = new EnumMap<>(endpoints);
        this.endpoints.forEach((call, endpoint) ->
                server.on(endpoint.method(), endpoint.path()).answer(request -> reply(call, request)));
        scenes.put(Call.SUBMIT, Scene.ACCEPTS);
        scenes.put(Call.POLL, Scene.SUCCEEDS);
        scenes.put(Call.CANCEL, Scene.STOPS);
        scenes.put(Call.DOWNLOAD, Scene.DELIVERS);
    }

    /**
     * Returns what the backend answers in a scene; empty if it has no such scene. {@link Scene#BREAKS_OFF} is made of
     * {@link Scene#DELIVERS}.
     *
     * @param job the backend's name for the work, where the scene is about some; empty where it is not known
     */
    protected abstract Optional<Answer> answer(Scene scene, String job);

    /** Returns the engine's key in a request that hands work over or looks it up, if the backend takes one. */
    protected Optional<String> key(ReceivedRequest request) {
        return Optional.empty();
    }

    /** Returns the server, e.g. for its address. */
    protected final ScriptedServer server() {
        return server;
    }

    @Override
    public final synchronized boolean play(Scene scene) {
        boolean known = endpoints.containsKey(scene.call())
                && answer(scene == Scene.BREAKS_OFF ? Scene.DELIVERS : scene, "any")
                        .isPresent();
        if (known) {
            scenes.put(scene.call(), scene);
        }
        return known;
    }

    @Override
    public final synchronized boolean fail(Call call, Trouble trouble) {
        boolean known = endpoints.containsKey(call);
        if (known) {
            troubles.computeIfAbsent(call, key -> new ArrayDeque<>()).add(trouble);
        }
        return known;
    }

    @Override
    public final synchronized OptionalInt taken() {
        return OptionalInt.of(taken);
    }

    @Override
    public final int calls(Call call) {
        return Optional.ofNullable(endpoints.get(call))
                .map(endpoint -> server.count(endpoint.method(), endpoint.path()))
                .orElse(0);
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized Answer reply(Call call, ReceivedRequest request) {
        Deque<Trouble> planned = troubles.getOrDefault(call, new ArrayDeque<>());
        if (!planned.isEmpty()) {
            Trouble trouble = planned.remove();
            if (call == Call.SUBMIT && !trouble.provesNothingWasTaken()) {
                // It took the work; only the answer is lost.
                take(request);
            }
            return reply(trouble);
        }
        return switch (call) {
            case SUBMIT -> scenes.get(call) == Scene.ACCEPTS ? say(Scene.ACCEPTS, take(request)) : say(scene(call), "");
            case FIND -> found(request);
            case DOWNLOAD -> delivered();
            case POLL, CANCEL -> say(scene(call), "");
        };
    }

    private Scene scene(Call call) {
        return Optional.ofNullable(scenes.get(call)).orElseThrow();
    }

    private Answer say(Scene scene, String job) {
        return answer(scene, job).orElseThrow();
    }

    private String take(ReceivedRequest request) {
        return key(request)
                .map(key -> jobs.computeIfAbsent(key, fresh -> next()))
                .orElseGet(this::next);
    }

    private String next() {
        return "job-" + ++taken;
    }

    private Answer found(ReceivedRequest request) {
        return key(request)
                .map(jobs::get)
                .map(job -> say(Scene.KNOWS_THE_KEY, job))
                .orElseGet(() -> say(Scene.DOES_NOT_KNOW_THE_KEY, ""));
    }

    private Answer delivered() {
        boolean breaksOff = scenes.put(Call.DOWNLOAD, Scene.DELIVERS) == Scene.BREAKS_OFF;
        Answer whole = say(Scene.DELIVERS, "");
        return breaksOff ? whole.cutAfter(1) : whole;
    }

    private static Answer reply(Trouble trouble) {
        return switch (trouble) {
            case TOO_MANY_FOR_7_SECONDS -> Answer.tooManyRequests(SEVEN_SECONDS);
            case RESET -> Answer.reset();
            case GARBAGE -> Answer.garbage();
            case SILENCE -> Answer.status(200).behind(new Gate());
            default -> Answer.json(trouble.status(), "{\"error\": \"not with the key " + SECRET + "\"}");
        };
    }
}
