package dev.filmwright.samples.cli.jobs;

import dev.filmwright.Filmwright;
import dev.filmwright.PluginReport;
import dev.filmwright.PluginReport.Entry;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.spi.ConfigKey;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright providers list}. */
@Command(
        name = "providers",
        mixinStandardHelpOptions = true,
        description = "Says which backends there are, what they can do and what they lack.",
        synopsisSubcommandLabel = "COMMAND")
public final class ProvidersCommand {

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the providers found with their models, and those that cannot be used with the reason.")
    int list(@Mixin Output output) {
        PluginReport report = TemporaryLibrary.use(Filmwright::plugins);
        if (output.json()) {
            output.print(json(report));
        } else {
            print(report, output.out());
        }
        return 0;
    }

    private static void print(PluginReport report, PrintWriter out) {
        for (Entry entry : report.providers()) {
            out.println(entry.id());
            entry.models()
                    .forEach(model -> out.println("  " + entry.id() + "/" + model.id() + "  " + model.name() + "  "
                            + ModelText.line(model.capabilities())));
            missing(entry).forEach(key -> out.println("  not set: " + ModelText.line(key)));
        }
        report.broken().forEach(broken -> out.println(broken.name() + "  cannot be used: " + broken.reason()));
        out.flush();
    }

    /** Returns the settings that nothing sets: no default, and the environment variable is not there. */
    private static List<ConfigKey> missing(Entry entry) {
        return entry.configKeys().stream()
                .filter(key -> key.defaultValue().isEmpty())
                .filter(key -> key.environment()
                        .map(System::getenv)
                        .filter(value -> !value.isBlank())
                        .isEmpty())
                .toList();
    }

    private static ObjectNode json(PluginReport report) {
        ObjectNode json = JobText.object();
        ArrayNode providers = json.putArray("providers");
        for (Entry entry : report.providers()) {
            ObjectNode provider = providers.addObject().put("id", entry.id()).put("origin", entry.origin());
            ArrayNode models = provider.putArray("models");
            entry.models().forEach(model -> models.add(ModelText.json(entry.id(), model)));
            ArrayNode missing = provider.putArray("missing");
            missing(entry).forEach(key -> missing.add(ModelText.json(key)));
        }
        ArrayNode broken = json.putArray("broken");
        report.broken()
                .forEach(one -> broken.addObject().put("name", one.name()).put("reason", one.reason()));
        return json;
    }
}
