package dev.filmwright.samples.cli.models;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A model on a server. */
final class ServerOption {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "The model's name on the server, e.g. llava:7b.")
    private String name = "";

    @Option(
            names = "--provider",
            required = true,
            paramLabel = "ID",
            description = "The provider whose server it is, e.g. ollama.")
    private String provider = "";

    String name() {
        return name;
    }

    String provider() {
        return provider;
    }

    void say(String what) {
        spec.commandLine().getOut().println(what);
        spec.commandLine().getOut().flush();
    }
}
