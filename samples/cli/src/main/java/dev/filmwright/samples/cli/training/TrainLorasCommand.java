package dev.filmwright.samples.cli.training;

import dev.filmwright.Filmwright;
import dev.filmwright.model.Lora;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code filmwright train loras DIR}. */
@Command(
        name = "loras",
        mixinStandardHelpOptions = true,
        description = "Lists the LoRAs known and the assets they show.")
final class TrainLorasCommand implements Callable<Integer> {
    private static final int MOST = 1000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Filmwright filmwright = library.open()) {
            for (Lora lora : filmwright.loras().list(MOST, Optional.empty())) {
                out.println(TrainingText.line(lora));
                filmwright
                        .loras()
                        .uses(lora.id())
                        .forEach(use -> out.println("  of " + use.asset() + " v" + use.version()));
            }
            out.flush();
        }
        return 0;
    }
}
