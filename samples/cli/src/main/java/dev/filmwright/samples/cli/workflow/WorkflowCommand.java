package dev.filmwright.samples.cli.workflow;

import picocli.CommandLine.Command;

/** {@code filmwright workflow …}. */
@Command(
        name = "workflow",
        mixinStandardHelpOptions = true,
        description = {
            "Checks and runs graphs of nodes, such as those of ComfyUI, on a server.",
            "A graph has to be exported with \"Export (API)\"; a template names its parameters, any graph takes node.input."
        },
        subcommands = {WorkflowCheckCommand.class, WorkflowRunCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class WorkflowCommand {}
