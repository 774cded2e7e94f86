package dev.filmwright.samples.cli.talent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Answers of a person at a terminal. */
final class PersonAnswers implements Answers {
    private final BufferedReader in;
    private final PrintWriter out;

    PersonAnswers(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public String ask(String key, String question, String otherwise) {
        out.print(question + (otherwise.isEmpty() ? ": " : " [" + otherwise + "]: "));
        out.flush();
        try {
            @Nullable String line = in.readLine();
            if (line == null) {
                throw new Gone();
            }
            return line.isBlank() ? otherwise : line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean personal() {
        return true;
    }

    /** Thrown when nobody answers any more. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
