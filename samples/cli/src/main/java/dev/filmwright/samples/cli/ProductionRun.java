package dev.filmwright.samples.cli;

import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.FilmwrightException;
import dev.filmwright.cost.Estimate;
import dev.filmwright.export.ExportReport;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.production.BoardReport;
import dev.filmwright.production.Production;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.terminal.Bars;
import dev.filmwright.samples.cli.terminal.Terminal;
import dev.filmwright.screenplay.Diagnostic;
import dev.filmwright.screenplay.Screenplay;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole way in a folder: library, breakdown, boards, exports, summary. Each step goes on where it was. */
final class ProductionRun {
    private static final ModelRef BOARD = ModelRef.parse("previz/board");

    private final Path folder;
    private final Plan plan;
    private final PrintWriter out;

    ProductionRun(Path folder, Plan plan, PrintWriter out) {
        this.folder = folder.toAbsolutePath().normalize();
        this.plan = plan;
        this.out = out;
    }

    /**
     * Runs what is left to do.
     *
     * @param screenplay the script, for the case that the production is not in the library yet
     */
    void run(Screenplay screenplay) throws InterruptedException {
        try (Filmwright filmwright = Filmwright.open(LibraryArgument.produced(folder))) {
            Production film = filmwright.productions().list().stream()
                    .findFirst()
                    .orElseGet(() -> filmwright.productions().create(plan.title(), screenplay, plan.settings()));
            out.println(film.title());
            BoardReport boards;
            ExportReport exports;
            try (Bars bars = new Bars(out, Terminal.attached())) {
                film.breakDown(bars);
                boards = film.drawBoards(BOARD, bars);
                exports = filmwright.exporters().export(film, plan.exports(), folder, bars);
            }
            Map<String, Object> summary = Summary.of(film, warnings(film, boards, exports));
            Summary.write(folder, summary);
            tell(film, summary, exports);
            if (!boards.failed().isEmpty()) {
                throw new FilmwrightException(failure(boards), null);
            }
        }
    }

    private static List<String> warnings(Production film, BoardReport boards, ExportReport exports) {
        List<String> warnings = new ArrayList<>();
        for (Diagnostic diagnostic : film.screenplay().diagnostics()) {
            warnings.add("line " + diagnostic.span().line() + ": " + diagnostic.message());
        }
        boards.failed().forEach((shot, failure) -> warnings.add(shot + ": " + failure.message()));
        warnings.addAll(exports.warnings());
        return warnings;
    }

    private static Failure failure(BoardReport boards) {
        String first = boards.failed().firstKey();
        @Nullable Failure why = boards.failed().get(first);
        return Failure.of(
                Failure.Kind.UNAVAILABLE,
                boards.failed().size() + " boards could not be drawn, first " + first + ": "
                        + (why == null ? "" : why.message()) + "; go on with resume");
    }

    private void tell(Production film, Map<String, Object> summary, ExportReport exports) {
        String counts = Stream.of("scenes", "characters", "locations", "props", "shots")
                .map(what -> counted(summary, what))
                .collect(Collectors.joining(", "));
        out.printf("%n%s, %s seconds%n%n", counts, summary.get("durationSeconds"));
        for (Estimate estimate : film.estimates()) {
            out.printf(
                    "  %-22s %-6s %14s   prices of %s%n",
                    estimate.price().name(), kind(estimate), estimate.total(), estimate.asOf());
        }
        out.println();
        for (Path file : exports.files()) {
            out.println("  " + file);
        }
        out.println("  " + folder.resolve(Summary.FILE));
        exports.files().stream()
                .filter(file -> file.endsWith("storyboard.html"))
                .findFirst()
                .ifPresent(file -> out.printf("%nOpen %s in a browser.%n", file));
        out.flush();
    }

    private static String counted(Map<String, Object> summary, String what) {
        String number = String.valueOf(summary.get(what));
        return number + " " + (number.equals("1") ? what.substring(0, what.length() - 1) : what);
    }

    private static String kind(Estimate estimate) {
        return switch (estimate.price().output()) {
            case IMAGE -> "boards";
            case VIDEO -> "clips";
            case TEXT -> "texts";
        };
    }
}
