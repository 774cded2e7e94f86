package dev.filmwright.samples.cli.jobs;

import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code filmwright jobs …}; {@code jobs DIR} lists, as {@code jobs list DIR} does. */
@Command(
        name = "jobs",
        mixinStandardHelpOptions = true,
        description = {
            "Looks after the jobs of a library, or of a produce folder; without a COMMAND it lists them.",
            "Jobs under way go on while a library is open, so also while one of these commands runs."
        },
        subcommands = {
            JobsListCommand.class,
            JobsShowCommand.class,
            JobsWatchCommand.class,
            JobsCancelCommand.class,
            JobsRetryCommand.class
        },
        synopsisSubcommandLabel = "[COMMAND]")
public final class JobsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    // Optional, as picocli asks for it before a subcommand too.
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "A library's folder, or one that produce made.")
    private @Nullable Path folder;

    @Option(names = "--all", description = "Shows finished jobs too.")
    private boolean all;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        if (folder == null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Missing required parameter: 'DIR'");
        }
        return JobsListCommand.list(LibraryArgument.of(folder), Map.of(), all, output);
    }
}
