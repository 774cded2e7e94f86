package dev.filmwright.samples.cli.workflow;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.samples.cli.generate.InputOptions;
import dev.filmwright.samples.cli.generate.JobRun;
import dev.filmwright.samples.cli.generate.PlaceOptions;
import dev.filmwright.samples.cli.terminal.CtrlC;
import dev.filmwright.server.Server;
import dev.filmwright.server.WorkflowProblem;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code filmwright workflow run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a graph and runs it as a job that is kept, with progress and previews; Ctrl-C stops it on the server.",
            "Files given with --input and --reference take the places the graph has for their roles."
        })
final class WorkflowRunCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    private PlaceOptions places = new PlaceOptions();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--model",
            defaultValue = "workflow",
            paramLabel = "MODEL",
            description = "The provider's model that runs graphs (default: ${DEFAULT-VALUE}).")
    private String model = "workflow";

    @Option(names = "--unchecked", description = "Does not check the graph before.")
    private boolean unchecked;

    @Override
    public Integer call() {
        String json = graph.graph();
        PrintWriter err = spec.commandLine().getErr();
        try (CtrlC ctrlC = CtrlC.listen();
                Filmwright library = places.open()) {
            List<WorkflowProblem> problems = unchecked ? List.of() : problems(library, json);
            if (!problems.isEmpty()) {
                refuse(problems, err);
                return ExitCode.SOFTWARE;
            }
            GenerationRequest.Builder request =
                    GenerationRequest.workflow(new ModelRef(graph.provider(), model), json, PlaceOptions.OWNER);
            graph.values().forEach(request::option);
            inputs.addTo(request, library, PlaceOptions.OWNER);
            return new JobRun(library, places, output, err, ctrlC).run(request.build());
        }
    }

    /** What cannot be filled in is no problem yet: starting the job says so, which knows the files given as well. */
    private List<WorkflowProblem> problems(Filmwright library, String json) {
        Server server = library.servers().of(graph.provider());
        try {
            return server.check(json, graph.values());
        } catch (InvalidInputException e) {
            return List.of();
        }
    }

    private void refuse(List<WorkflowProblem> problems, PrintWriter err) {
        if (output.json()) {
            output.print(Problems.json(problems));
        } else {
            Problems.print(problems, err);
        }
    }
}
