package dev.filmwright.samples.cli.workflow;

import dev.filmwright.samples.cli.generate.TextFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A graph and its values. */
final class GraphOptions {
    @Parameters(index = "0", paramLabel = "FILE", description = "The graph or template, in JSON.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(
            names = "--provider",
            defaultValue = "comfyui",
            paramLabel = "ID",
            description = "The provider that runs it (default: ${DEFAULT-VALUE}).")
    private String provider = "comfyui";

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "A value for a parameter, or for an input as NODE.INPUT with the node's id or title. LoRAs are"
                            + " written ink.safetensors:0.8,light.safetensors:0.5. Can be repeated.")
    private Map<String, String> values = new TreeMap<>();

    String provider() {
        return provider;
    }

    Map<String, String> values() {
        return values;
    }

    String graph() {
        return TextFile.read("FILE", file);
    }
}
