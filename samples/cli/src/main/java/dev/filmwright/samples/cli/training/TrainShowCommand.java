package dev.filmwright.samples.cli.training;

import dev.filmwright.Filmwright;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.samples.cli.jobs.JobText;
import dev.filmwright.training.TrainingJob;
import dev.filmwright.training.TrainingJobId;
import dev.filmwright.training.TrainingMetric;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright train show DIR JOB}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a training, its LoRA and what its trainer wrote.")
final class TrainShowCommand implements Callable<Integer> {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "JOB", description = "The training job's id.")
    private String job = "";

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many lines of its log, 10 by default.")
    private int lines = 10;

    @Mixin
    private OwnerOption owner = new OwnerOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = library.open()) {
            TrainingJob found = filmwright.trainingJobs().get(owner.owner(), new TrainingJobId(job));
            List<String> log = filmwright.trainingJobs().log(owner.owner(), new TrainingJobId(job), lines);
            if (output.json()) {
                ObjectNode json = TrainingText.json(found);
                metrics(filmwright.trainingJobs().metrics(owner.owner(), new TrainingJobId(job)), json);
                ArrayNode said = json.putArray("log");
                log.forEach(said::add);
                output.print(json);
            } else {
                output.out().println(TrainingText.line(found));
                found.lora()
                        .ifPresent(lora -> output.out()
                                .println(TrainingText.line(filmwright.loras().get(lora))));
                log.forEach(line -> output.out().println("  " + JobText.oneLine(line)));
                output.out().flush();
            }
        }
        return 0;
    }

    private static void metrics(List<TrainingMetric> metrics, ObjectNode json) {
        ArrayNode all = json.putArray("metrics");
        metrics.forEach(metric -> {
            ObjectNode each = all.addObject().put("run", metric.run()).put("step", metric.step());
            metric.epoch().ifPresent(epoch -> each.put("epoch", epoch));
            metric.loss().ifPresent(loss -> each.put("loss", loss));
            metric.learningRate().ifPresent(rate -> each.put("learningRate", rate));
        });
    }
}
