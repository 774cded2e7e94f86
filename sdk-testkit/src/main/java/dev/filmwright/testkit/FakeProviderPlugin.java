package dev.filmwright.testkit;

import dev.filmwright.Failure;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Live;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.ProviderRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * A backend for tests: free, at once, with a tiny picture, clip or text of its own for every job, unless told otherwise. Every
 * model takes up to four files of any role. It outlives libraries: what it took over it still has when another one is
 * opened. Thread-safe.
 */
public final class FakeProviderPlugin implements ProviderPlugin {
    /** The id of the provider. */
    public static final String ID = "fake";

    /** The model that makes pictures. */
    public static final ModelRef MODEL = new ModelRef(ID, "picture");

    /** The model that makes clips, of boxes without a frame in them: they can be stored, not played. */
    public static final ModelRef CLIP = new ModelRef(ID, "clip");

    /** The model that makes text: {@code "You said: "} and the prompt. */
    public static final ModelRef TEXT = new ModelRef(ID, "text");

    private static final int MOST_INPUTS = 4;

    private final Script script = new Script();
    private final List<ProviderRequest> requests = new ArrayList<>();
    private final List<Model> added = new CopyOnWriteArrayList<>();
    private volatile Live live = Live.NOBODY;
    private final Provider provider = new FakeProvider(this, script);

    /** Creates a plugin whose every job succeeds. */
    public FakeProviderPlugin() {}

    /** Lets the next job that has no outcome yet end with {@code failure}. */
    public FakeProviderPlugin failNext(Failure failure) {
        script.add(new Script.Outcome.Failed(failure));
        return this;
    }

    /** Refuses the next job that has no outcome yet, before it is taken. */
    public FakeProviderPlugin rejectNext(Failure failure) {
        script.add(new Script.Outcome.Rejected(failure));
        return this;
    }

    /** Lets the next job that has no outcome yet succeed, as it would by itself: so that the one after it is told otherwise. */
    public FakeProviderPlugin succeedNext() {
        script.add(new Script.Outcome.Succeeded());
        return this;
    }

    /** Lets the next job that has no outcome yet run until {@link #finish()} or until it is cancelled. */
    public FakeProviderPlugin holdNext() {
        script.add(new Script.Outcome.Held());
        return this;
    }

    /**
     * Lets the next jobs that make text and are taken make these texts, one each, in place of what they say by themselves,
     * e.g. answers of a model that sees.
     */
    public FakeProviderPlugin answerNext(String... texts) {
        for (String text : texts) {
            script.addText(text);
        }
        return this;
    }

    /** Lets all jobs that are held, or were to be, succeed when they are asked for next. */
    public void finish() {
        script.finish();
    }

    /**
     * Adds a model with capabilities of the test's own, e.g. to see what becomes of references that it does not take; before
     * a library is opened with this. It makes what they say first, as the others do.
     */
    public ModelRef model(String id, Capabilities can) {
        added.add(new Model(id, id, can));
        return new ModelRef(ID, id);
    }

    /**
     * Returns where to tell how a job goes on in the library that was opened last: the key is the one of its
     * {@linkplain #requests() request}.
     */
    public Live live() {
        return live;
    }

    /** Returns the requests handed over so far, the refused ones too, in order. */
    public List<ProviderRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /**
     * Waits until so many requests were handed over, so that what is started next comes after them.
     *
     * @return {@code false} if there were not so many in time
     */
    public boolean awaitRequests(int count, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (requests) {
            while (requests.size() < count) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                requests.wait(left);
            }
            return true;
        }
    }

    /** Notes a request and returns what becomes of it, in one step: the script is followed in the order noted. */
    Script.Outcome take(ProviderRequest request) {
        synchronized (requests) {
            Script.Outcome outcome = script.begin(request.clientKey());
            if (request.request().kind() == OutputKind.TEXT && !(outcome instanceof Script.Outcome.Rejected)) {
                script.speak(request.clientKey());
            }
            requests.add(request);
            requests.notifyAll();
            return outcome;
        }
    }

    /** Returns the request handed over with this key, if there was one that was taken. */
    Optional<ProviderRequest> taken(String clientKey) {
        return requests().stream()
                .filter(request -> request.clientKey().equals(clientKey))
                .findFirst();
    }

    List<Model> models() {
        List<Model> models = new ArrayList<>(List.of(
                new Model(MODEL.model(), "Tiny picture", capabilities(OutputKind.IMAGE)),
                new Model(CLIP.model(), "Tiny clip", capabilities(OutputKind.VIDEO)),
                new Model(TEXT.model(), "Echo", capabilities(OutputKind.TEXT))));
        models.addAll(added);
        return models;
    }

    private static Capabilities capabilities(OutputKind kind) {
        Capabilities.Builder capabilities =
                Capabilities.builder().output(kind).maxConcurrent(4).seed().free();
        for (InputRole role : InputRole.values()) {
            capabilities.input(role, MOST_INPUTS);
        }
        return capabilities.build();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<ConfigKey> configKeys() {
        return List.of();
    }

    @Override
    public Provider open(ProviderConfig config) {
        live = config.live();
        return provider;
    }
}
