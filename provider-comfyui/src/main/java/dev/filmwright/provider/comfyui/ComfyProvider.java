package dev.filmwright.provider.comfyui;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.provider.comfyui.file.InputFiles;
import dev.filmwright.provider.comfyui.file.Outputs;
import dev.filmwright.provider.comfyui.job.Jobs;
import dev.filmwright.provider.comfyui.job.Results;
import dev.filmwright.provider.comfyui.server.ComfyMachine;
import dev.filmwright.provider.comfyui.socket.ComfySocket;
import dev.filmwright.provider.comfyui.socket.Connector;
import dev.filmwright.provider.comfyui.wire.ComfyApi;
import dev.filmwright.provider.comfyui.wire.FileRef;
import dev.filmwright.provider.comfyui.wire.JobState;
import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.provider.support.http.BackendSocket;
import dev.filmwright.provider.support.http.Pause;
import dev.filmwright.provider.support.http.SocketListener;
import dev.filmwright.provider.support.http.SocketRules;
import dev.filmwright.provider.support.http.Timeouts;
import dev.filmwright.server.Server;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;

/**
 * Runs graphs on a ComfyUI server. Keeps nothing of a job: the operation is the server's id of it, and what is to be known
 * besides is with the job on the server. Thread-safe.
 */
final class ComfyProvider implements Provider {
    private static final Timeouts HANDSHAKE = Timeouts.ofDefaults()
            .withConnect(Duration.ofSeconds(5))
            .withIdle(Duration.ofSeconds(10))
            .withAttempt(Duration.ofSeconds(10));

    private final ComfyModels models = new ComfyModels();
    private final Checks checks = new Checks(models);
    private final ComfyApi api;
    private final Jobs jobs;
    private final Results results;
    private final Submitting submitting;
    private final Telling telling;
    private final Server machine;
    private final ComfySocket socket;
    private final ExecutorService connecting;

    private ComfyProvider(ProviderConfig config, Pause pause) {
        ComfySettings settings = new ComfySettings(config);
        api = settings.api();
        jobs = new Jobs(api, pause);
        results = new Results(api);
        machine = new ComfyMachine(api, Clock.systemUTC());
        connecting = new ThreadPoolExecutor(
                0, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ComfyProvider::daemon, new DiscardPolicy());
        Optional<Connector> connector = settings.socket() ? Optional.of(this::connect) : Optional.empty();
        socket = new ComfySocket(connector, config.live(), api.origin(), connecting, System::nanoTime);
        telling = new Telling(config.live(), socket, jobs);
        submitting =
                new Submitting(checks, api, jobs, new InputFiles(api, config.uploads()), socket, settings.previews());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "filmwright-comfyui-connect");
        thread.setDaemon(true);
        return thread;
    }

    private BackendSocket connect(String clientId, SocketListener listener) {
        BackendRequest request =
                BackendRequest.get(api.route("ws")).query("clientId", clientId).timeouts(HANDSHAKE);
        return api.client().socket(request, SocketRules.ofDefaults(), listener);
    }

    static Provider open(ProviderConfig config) {
        return open(config, Pause.sleeping());
    }

    static Provider open(ProviderConfig config, Pause pause) {
        return new ComfyProvider(config, pause);
    }

    @Override
    public List<Model> models() {
        return models.all();
    }

    @Override
    public void check(String model, GenerationRequest request) {
        checks.check(model, request);
    }

    @Override
    public Submission submit(ProviderRequest request) {
        return submitting.submit(request);
    }

    @Override
    public PollResult poll(Operation operation) {
        JobState state = jobs.state(operation.value());
        if (state instanceof JobState.Pending pending) {
            return telling.waiting(operation.value(), pending);
        }
        if (state instanceof JobState.Running) {
            return telling.running(operation.value());
        }
        PollResult result = state instanceof JobState.Ended ended ? results.of(ended.entry()) : Results.lost();
        if (!(result instanceof PollResult.Running)) {
            socket.ended(operation.value(), result instanceof PollResult.Succeeded);
        }
        return result;
    }

    @Override
    public CancelResult cancel(Operation operation) {
        return jobs.cancel(operation.value());
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        if (Outputs.isText(output)) {
            target.write(results.text(operation.value(), output).getBytes(StandardCharsets.UTF_8));
            target.flush();
            return;
        }
        FileRef file = FileRef.parse(output.name())
                .orElseThrow(() -> new ProviderException(
                        Failure.ofProvider(
                                ComfySettings.PROVIDER,
                                Failure.Kind.NOT_FOUND,
                                "there is no output \"" + output.name() + "\"",
                                false,
                                Failure.Billing.NOT_CHARGED),
                        null));
        try {
            api.view(file, target);
        } catch (ProviderException e) {
            throw e.failure().kind() == Failure.Kind.NOT_FOUND ? new ProviderException(Results.gone(file), e) : e;
        }
    }

    @Override
    public Lookup find(String clientKey) {
        return jobs.find(clientKey)
                .<Lookup>map(job -> new Lookup.Found(new Operation(job.id())))
                .orElseGet(Lookup.Absent::new);
    }

    @Override
    public Optional<Server> server() {
        return Optional.of(machine);
    }

    @Override
    public void close() {
        connecting.shutdownNow();
        socket.close();
        api.close();
    }

    /** Returns where its server is. */
    @Override
    public String toString() {
        return "ComfyProvider[" + api.base() + "]";
    }
}
