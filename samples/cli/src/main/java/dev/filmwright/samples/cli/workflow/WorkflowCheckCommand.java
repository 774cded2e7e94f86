package dev.filmwright.samples.cli.workflow;

import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.samples.cli.jobs.TemporaryLibrary;
import dev.filmwright.server.WorkflowProblem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code filmwright workflow check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says what is wrong with a graph, by node and input, without running it.",
            "Exit code 0: nothing; 1: something."
        })
final class WorkflowCheckCommand implements Callable<Integer> {
    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        String json = graph.graph();
        List<WorkflowProblem> problems = TemporaryLibrary.use(
                library -> library.servers().of(graph.provider()).check(json, graph.values()));
        if (output.json()) {
            output.print(Problems.json(problems));
        } else if (problems.isEmpty()) {
            output.out().println("nothing is wrong with it");
            output.out().flush();
        } else {
            Problems.print(problems, output.out());
        }
        return problems.isEmpty() ? 0 : 1;
    }
}
