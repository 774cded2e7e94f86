package dev.filmwright.core.crash;

import dev.filmwright.Filmwright;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The process that is killed: does one chore and says on standard output what is done. */
final class ChoreChild {
    /** Ends a line, so that one cut off is told from a whole one. */
    static final String END = " .";

    static final Map<String, Chore> CHORES = Map.of(
            "ingest", new IngestChore(),
            "import", new ImportChore(),
            "export", new ExportChore(),
            "versions", new VersionChore(),
            "deletion", new DeletionChore(),
            "clean-up", new CleanUpChore());

    private ChoreChild() {}

    static Chore chore(String name) {
        return Objects.requireNonNull(CHORES.get(name), name);
    }

    public static void main(String[] arguments) throws Exception {
        Path around = Path.of(arguments[1]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Filmwright library = open(around)) {
            chore(arguments[0]).work(library, around, what -> {
                synchronized (out) {
                    out.println(what + END);
                }
            });
        }
    }

    static Filmwright open(Path around) {
        return Filmwright.builder(around.resolve("library"))
                .discoverPlugins(false)
                .open();
    }
}
