package dev.filmwright.samples.cli.assets;

import dev.filmwright.asset.Asset;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Where a command prints, and whether for people or as JSON. */
public final class Output {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    /** Returns where to print. */
    public PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Returns whether JSON is asked for. */
    public boolean json() {
        return json;
    }

    /** Prints JSON. */
    public void print(JsonNode value) {
        AssetJson.print(value, out());
        out().flush();
    }

    /** Says what became of an asset: in a line, or whole as JSON. */
    void tell(String what, Asset asset) {
        if (json) {
            AssetJson.print(AssetJson.of(asset), out());
        } else {
            out().println(what + " " + asset.slug() + " (" + asset.category() + ", v" + asset.version() + ", revision "
                    + asset.revision() + ")");
        }
        out().flush();
    }

    /** Says that an asset was changed, or that it was like this already. */
    void changed(Asset before, Asset after) {
        tell(after.revision() == before.revision() ? "unchanged" : "changed", after);
    }
}
