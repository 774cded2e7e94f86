package dev.filmwright.samples.cli.models;

import dev.filmwright.samples.cli.jobs.TemporaryLibrary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code filmwright models unload}. */
@Command(name = "unload", mixinStandardHelpOptions = true, description = "Takes a model out of the server's memory.")
final class ModelsUnloadCommand implements Callable<Integer> {
    @Mixin
    private ServerOption model = new ServerOption();

    @Override
    public Integer call() {
        return TemporaryLibrary.use(library -> {
            library.servers().of(model.provider()).unload(model.name());
            model.say("unloaded " + model.name());
            return 0;
        });
    }
}
