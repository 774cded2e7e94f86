package dev.filmwright.samples.cli.models;

import dev.filmwright.samples.cli.jobs.TemporaryLibrary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code filmwright models load}. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Loads a model into the server's memory, so that the first request need not wait for it.")
final class ModelsLoadCommand implements Callable<Integer> {
    @Mixin
    private ServerOption model = new ServerOption();

    @Override
    public Integer call() {
        return TemporaryLibrary.use(library -> {
            library.servers().of(model.provider()).load(model.name());
            model.say("loaded " + model.name());
            return 0;
        });
    }
}
