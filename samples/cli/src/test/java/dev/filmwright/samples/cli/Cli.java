package dev.filmwright.samples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs the command in this process and keeps what it says. */
public final class Cli {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final int exitCode;

    private Cli(String... args) {
        exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    public static Cli run(Object... args) {
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        return new Cli(words);
    }

    public int exitCode() {
        return exitCode;
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }
}
