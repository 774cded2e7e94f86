package dev.filmwright.samples.cli.jobs;

import dev.filmwright.Filmwright;
import dev.filmwright.generation.Attempt;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.production.Production;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.samples.cli.assets.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright attempts list|choose DIR …}. */
@Command(
        name = "attempts",
        mixinStandardHelpOptions = true,
        description = "Lists the attempts at shots' boards and other slots, and chooses among them.",
        synopsisSubcommandLabel = "COMMAND")
public final class AttemptsCommand {

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the attempts of every production in the library; * marks the chosen ones.")
    int list(
            @Mixin LibraryArgument library,
            @Option(
                            names = "--slot",
                            paramLabel = "SLOT",
                            defaultValue = "",
                            description = "Only attempts at this slot, e.g. board/SC010_SH0020.")
                    String slot,
            @Mixin Output output) {
        try (Filmwright filmwright = library.open()) {
            List<Attempt> attempts = all(filmwright, slot);
            if (output.json()) {
                ObjectNode json = JobText.object();
                ArrayNode array = json.putArray("attempts");
                attempts.forEach(attempt -> array.add(json(attempt)));
                output.print(json);
            } else {
                print(attempts, output);
            }
        }
        return 0;
    }

    @Command(
            name = "choose",
            mixinStandardHelpOptions = true,
            description = "Chooses an attempt for its slot, in place of the one chosen before.")
    int choose(
            @Mixin LibraryArgument library,
            @Parameters(index = "1", paramLabel = "JOB", description = "The attempt's job.") String id,
            @Mixin Output output) {
        try (Filmwright filmwright = library.open()) {
            Attempt chosen = filmwright.attempts().choose(new JobId(id));
            if (output.json()) {
                output.print(json(chosen));
            } else {
                output.out()
                        .println("chosen " + chosen.id() + " for " + chosen.slot() + ", attempt " + chosen.number());
                output.out().flush();
            }
        }
        return 0;
    }

    private static List<Attempt> all(Filmwright filmwright, String slot) {
        List<Attempt> attempts = new ArrayList<>();
        for (Production production : filmwright.productions().list()) {
            MediaOwner owner = MediaOwner.production(production.id().value());
            filmwright.attempts().slots(owner).stream()
                    .filter(one -> slot.isEmpty() || one.equals(slot))
                    .forEach(one -> attempts.addAll(filmwright.attempts().of(owner, one)));
        }
        return attempts;
    }

    private static void print(List<Attempt> attempts, Output output) {
        Table table = new Table("", "slot", "no", "job", "state", "model", "seed", "cost", "took");
        for (Attempt attempt : attempts) {
            OptionalLong seed = attempt.seed();
            table.row(
                    attempt.chosen() ? "*" : "",
                    attempt.slot(),
                    Integer.toString(attempt.number()),
                    attempt.id().value(),
                    attempt.discarded().isPresent()
                            ? "DISCARDED"
                            : attempt.job().state().name(),
                    attempt.job().request().model().toString(),
                    seed.isPresent() ? Long.toString(seed.getAsLong()) : "",
                    attempt.cost().map(Object::toString).orElse(""),
                    attempt.duration().map(time -> time.toMillis() + " ms").orElse(""));
        }
        table.print(output.out());
        output.out().println(attempts.size() == 1 ? "1 attempt" : attempts.size() + " attempts");
        output.out().flush();
    }

    private static ObjectNode json(Attempt attempt) {
        ObjectNode json = JobText.json(attempt.job());
        json.put("number", attempt.number());
        json.put("chosen", attempt.chosen());
        attempt.discarded().ifPresent(when -> json.put("discarded", when.toString()));
        attempt.seed().ifPresent(seed -> json.put("seed", seed));
        attempt.cost()
                .ifPresent(cost -> json.putObject("cost")
                        .put("amount", cost.amount().toPlainString())
                        .put("currency", cost.currency().code()));
        attempt.duration().ifPresent(time -> json.put("duration", time.toString()));
        ArrayNode media = json.putArray("media");
        attempt.media().forEach(file -> media.add(file.value()));
        return json;
    }
}
