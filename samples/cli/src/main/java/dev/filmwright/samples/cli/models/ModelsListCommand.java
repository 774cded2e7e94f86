package dev.filmwright.samples.cli.models;

import dev.filmwright.Filmwright;
import dev.filmwright.FilmwrightException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.PluginReport;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.samples.cli.jobs.JobText;
import dev.filmwright.samples.cli.jobs.ModelText;
import dev.filmwright.samples.cli.jobs.TemporaryLibrary;
import dev.filmwright.server.ServerModel;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright models list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists all models with what they can do.",
            "Servers you run yourself are asked what is installed, how much memory it needs and what is loaded."
        })
final class ModelsListCommand implements Callable<Integer> {
    @Option(names = "--provider", paramLabel = "ID", description = "Only those of this one.")
    private @Nullable String provider;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        return TemporaryLibrary.use(this::list);
    }

    private int list(Filmwright library) {
        List<PluginReport.Entry> entries = library.plugins().providers().stream()
                .filter(entry -> provider == null || entry.id().equals(provider))
                .toList();
        if (entries.isEmpty()) {
            throw new InvalidInputException(
                    "--provider",
                    provider,
                    "use one of "
                            + library.plugins().providers().stream()
                                    .map(PluginReport.Entry::id)
                                    .toList());
        }
        List<String> servers = library.servers().providers();
        ArrayNode providers = JobText.object().putArray("providers");
        for (PluginReport.Entry entry : entries) {
            ObjectNode json = providers.addObject().put("id", entry.id());
            ArrayNode models = json.putArray("models");
            entry.models().forEach(model -> models.add(ModelText.json(entry.id(), model)));
            print(entry);
            if (servers.contains(entry.id())) {
                ask(library, entry.id(), json);
            }
        }
        if (output.json()) {
            output.print(JobText.object().set("providers", providers));
        }
        output.out().flush();
        return 0;
    }

    private void print(PluginReport.Entry entry) {
        if (!output.json()) {
            PrintWriter out = output.out();
            out.println(entry.id());
            entry.models()
                    .forEach(model -> out.println("  " + entry.id() + "/" + model.id() + "  " + model.name() + "  "
                            + ModelText.line(model.capabilities())));
        }
    }

    /** Asks a server; one that does not answer does not keep the others from being listed. */
    private void ask(Filmwright library, String id, ObjectNode json) {
        try {
            ArrayNode models = json.putArray("server");
            for (ServerModel model : library.servers().of(id).models()) {
                models.add(ServerModelText.json(model));
                if (!output.json()) {
                    output.out().println("  " + ServerModelText.line(model));
                }
            }
        } catch (FilmwrightException e) {
            String why = JobText.oneLine(e.failure().message());
            json.put("unreachable", why);
            if (!output.json()) {
                output.out().println("  the server cannot be asked: " + why);
            }
        }
    }
}
