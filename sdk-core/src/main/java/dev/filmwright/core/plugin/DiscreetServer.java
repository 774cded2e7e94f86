package dev.filmwright.core.plugin;

import dev.filmwright.server.PullListener;
import dev.filmwright.server.Server;
import dev.filmwright.server.ServerModel;
import dev.filmwright.server.ServerStatus;
import dev.filmwright.server.WorkflowProblem;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A server whose errors and texts hold no secret. Thread-safe. */
final class DiscreetServer implements Server {
    private final Server server;
    private final Secrets secrets;

    DiscreetServer(Server server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    @Override
    public ServerStatus status() {
        ServerStatus status = discreet(server::status);
        return new ServerStatus(
                secrets.hide(status.address()),
                secrets.hide(status.version()),
                status.devices(),
                status.running(),
                status.waiting());
    }

    @Override
    public List<ServerModel> models() {
        return discreet(server::models);
    }

    @Override
    public void pull(String model, PullListener listener) throws InterruptedException {
        try {
            server.pull(model, (doing, done, total) -> listener.progressed(secrets.hide(doing), done, total));
        } catch (RuntimeException e) {
            throw secrets.hide(e);
        }
    }

    @Override
    public void load(String model) {
        run(() -> server.load(model));
    }

    @Override
    public void unload(String model) {
        run(() -> server.unload(model));
    }

    @Override
    public void freeMemory() {
        run(server::freeMemory);
    }

    @Override
    public List<float[]> embed(String model, List<String> texts) {
        return discreet(() -> server.embed(model, texts));
    }

    @Override
    public List<WorkflowProblem> check(String workflow, Map<String, String> values) {
        return discreet(() -> server.check(workflow, values)).stream()
                .map(found ->
                        new WorkflowProblem(found.node(), found.type(), found.input(), secrets.hide(found.message())))
                .toList();
    }

    private void run(Runnable call) {
        discreet(() -> {
            call.run();
            return secrets;
        });
    }

    private <T> T discreet(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw secrets.hide(e);
        }
    }
}
