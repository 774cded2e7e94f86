package dev.filmwright.samples.cli;

import dev.filmwright.FilmwrightException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code filmwright} command: film production from the command line, offline. */
@Command(
        name = "filmwright",
        mixinStandardHelpOptions = true,
        version = "filmwright 0.1.0-SNAPSHOT",
        description = "From a screenplay to storyboard, animatic and edit lists.",
        subcommands = {ProduceCommand.class, ResumeCommand.class, AssetsCommand.class, JobsCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        // Guice makes classes through Unsafe otherwise, of which JDK 24 and newer warn on the terminal.
        System.setProperty("guice_bytecode_gen_option", "DISABLED");
        System.exit(run(Terminal.writer(System.out), Terminal.writer(System.err), args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler(Main::failed)
                .execute(args);
    }

    /** Says in one line what is wrong with the call. */
    private static int wrongUsage(CommandLine.ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        command.getErr().println("filmwright: " + oneLine(problem.getMessage()) + " (see --help)");
        return CommandLine.ExitCode.USAGE;
    }

    /** Says in one line what went wrong; a stack trace only for what is our own mistake. */
    private static int failed(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        if (problem instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            command.getErr().println("filmwright: interrupted; go on with: filmwright resume DIR");
        } else if (problem instanceof FilmwrightException) {
            command.getErr().println("filmwright: " + oneLine(problem.getMessage()));
        } else {
            command.getErr().println("filmwright: unexpected " + oneLine(problem.toString()));
            problem.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).replaceAll("\\s*\\R\\s*", "; ").strip();
    }
}
