package dev.filmwright.samples.cli.workflow;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A graph and its values. */
final class GraphOptions {
    private static final long LONGEST = 16L << 20;

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
            description = {
                "A value for a parameter, or for an input as NODE.INPUT with the node's id or title.",
                "LoRAs are written ink.safetensors:0.8,light.safetensors:0.5. Can be repeated."
            })
    private Map<String, String> values = new TreeMap<>();

    String provider() {
        return provider;
    }

    Map<String, String> values() {
        return values;
    }

    String graph() {
        try {
            if (Files.size(file) > LONGEST) {
                throw new InvalidInputException("FILE", file, "it is too big for a graph");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, file + " cannot be read as text: " + e.getMessage()), e);
        }
    }
}
