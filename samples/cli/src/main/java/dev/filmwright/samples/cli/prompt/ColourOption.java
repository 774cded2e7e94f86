package dev.filmwright.samples.cli.prompt;

import dev.filmwright.samples.cli.terminal.Terminal;
import picocli.CommandLine.Option;

/** {@code --colour}. */
final class ColourOption {
    @Option(
            names = {"--colour", "--color"},
            defaultValue = "AUTO",
            paramLabel = "WHEN",
            description = "auto, always or never (default: auto: in a terminal).")
    private When when = When.AUTO;

    /** When to colour. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    Paint paint() {
        return when == When.ALWAYS || when == When.AUTO && Terminal.attached() ? Paint.ANSI : Paint.OFF;
    }
}
