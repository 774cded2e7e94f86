package dev.filmwright.samples.cli;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.server.PullListener;
import dev.filmwright.server.Server;
import dev.filmwright.server.ServerModel;
import dev.filmwright.server.ServerStatus;
import dev.filmwright.server.WorkflowProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The server of the studio: two models, one too big for it. */
public final class StudioServer implements Server {
    private static final CountDownLatch PULLING = new CountDownLatch(1);

    /** Waits until somebody fetches the model that never comes. */
    public static boolean awaitPull() throws InterruptedException {
        return PULLING.await(1, TimeUnit.MINUTES);
    }

    @Override
    public ServerStatus status() {
        return new ServerStatus("http://studio.test", "7", List.of(), OptionalInt.of(1), OptionalInt.of(2));
    }

    @Override
    public List<ServerModel> models() {
        return List.of(
                new ServerModel(
                        "ink:7b",
                        "",
                        true,
                        true,
                        Set.of("vision", "json"),
                        OptionalInt.of(8192),
                        OptionalLong.of(4_100_000_000L),
                        OptionalLong.of(6_000_000_000L),
                        Optional.empty()),
                new ServerModel(
                        "oil:70b",
                        "",
                        false,
                        false,
                        Set.of(),
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        OptionalLong.of(48_000_000_000L),
                        Optional.of("it needs more memory than there is")));
    }

    @Override
    public void pull(String model, PullListener listener) throws InterruptedException {
        if (model.equals("never")) {
            listener.progressed("pulling", 10, 100);
            PULLING.countDown();
            new CountDownLatch(1).await(); // until it is interrupted
        }
        if (!model.equals("ink:7b")) {
            throw new ProviderException(
                    Failure.ofProvider(
                            "studio",
                            Failure.Kind.NOT_FOUND,
                            "nobody offers \"" + model + "\"",
                            false,
                            Failure.Billing.NOT_CHARGED),
                    null);
        }
        listener.progressed("pulling", 50, 100);
        listener.progressed("success", 100, 100);
    }

    @Override
    public void load(String model) {
        if (!model.equals("ink:7b")) {
            throw new InvalidInputException("model", model, "pull it first");
        }
    }

    @Override
    public List<WorkflowProblem> check(String workflow, Map<String, String> values) {
        if (workflow.contains("needs a file") && !values.containsKey("image")) {
            throw new InvalidInputException("image", "missing", "give this image");
        }
        return workflow.contains("bad")
                ? List.of(
                        new WorkflowProblem("3", "KSampler", "seed", "give a whole number of at least 0"),
                        new WorkflowProblem("", "", "", "the graph has no output"))
                : List.of();
    }
}
