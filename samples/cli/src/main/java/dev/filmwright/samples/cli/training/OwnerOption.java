package dev.filmwright.samples.cli.training;

import picocli.CommandLine.Option;

/** {@code --owner}. */
public final class OwnerOption {
    @Option(
            names = "--owner",
            paramLabel = "NAME",
            defaultValue = "local",
            description = "Whose it is; \"local\" by default. Others do not see it.")
    private String owner = "local";

    /** Returns the name. */
    public String owner() {
        return owner;
    }
}
