package dev.filmwright.samples.cli.terminal;

import java.io.Console;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the program writes to. */
public final class Terminal {
    private Terminal() {}

    /** Returns whether a person watches; since JDK 22 there is a console object also where nobody does. */
    @SuppressWarnings("SystemConsoleNull") // asked for both ways
    public static boolean attached() {
        @Nullable Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Returns a writer in the terminal's own encoding. */
    public static PrintWriter writer(PrintStream stream) {
        String name = System.getProperty(
                "stdout.encoding", System.getProperty("native.encoding", StandardCharsets.UTF_8.name()));
        return new PrintWriter(new OutputStreamWriter(stream, Charset.forName(name)), true);
    }
}
