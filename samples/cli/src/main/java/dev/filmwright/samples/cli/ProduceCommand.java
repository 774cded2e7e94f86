package dev.filmwright.samples.cli;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.screenplay.Screenplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code filmwright produce SCRIPT --out DIR}. */
@Command(
        name = "produce",
        mixinStandardHelpOptions = true,
        description = "Makes storyboard, animatic, edit lists, shot list and costs from a screenplay.")
final class ProduceCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "SCRIPT", description = "A screenplay: Fountain or Final Draft XML.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path script;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "DIR",
            description = "Where the results go; made if it is missing.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(names = "--title", paramLabel = "TITLE", description = "The title, if the title page has none.")
    private @Nullable String title;

    @Option(
            names = "--aspect",
            defaultValue = "16:9",
            paramLabel = "W:H",
            description = "16:9, 9:16, 1:1, 4:3, 2.35:1 … (default: ${DEFAULT-VALUE})")
    private String aspect = "16:9";

    @Option(
            names = "--fps",
            defaultValue = "24",
            paramLabel = "RATE",
            description = "23.976, 24, 25, 29.97, 30, 48, 50, 59.94 or 60 (default: ${DEFAULT-VALUE})")
    private String fps = "24";

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "WHAT",
            description = "Only some results: board, animatic, cut, shots, script, or an exporter's id.")
    private @Nullable List<String> only;

    @Override
    public Integer call() throws InterruptedException {
        List<String> exports = only == null ? Selection.all() : Selection.exporters(only);
        Screenplay screenplay = Filmwright.screenplayTools().read(script);
        byte[] bytes = bytes();
        Plan plan = new Plan(title(screenplay), sha256(bytes), aspect, fps, exports);
        plan.settings();
        if (screenplay.scenes().isEmpty()) {
            throw new InvalidInputException(
                    "SCRIPT", script, "it has no scene heading such as INT. KITCHEN - DAY; is it a screenplay?");
        }
        if (out.toString().isBlank()) {
            throw new InvalidInputException("--out", out, "name a folder");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new InvalidInputException("--out", out, "it is a file: name a folder");
        }
        if (Plan.existsIn(out)) {
            plan.checkSameAs(Plan.load(out), out);
        }
        plan.save(out, bytes);
        new ProductionRun(out, plan, spec.commandLine().getOut()).run(screenplay);
        return 0;
    }

    private String name() {
        return script.getFileName().toString();
    }

    private String title(Screenplay screenplay) {
        if (title != null && title.isBlank()) {
            throw new InvalidInputException("--title", title, "give it words, or leave it out");
        }
        if (title != null) {
            return title;
        }
        String file = name().replaceFirst("\\.[A-Za-z0-9]{1,9}$", "");
        return screenplay.title().orElse(file);
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(script);
        } catch (IOException e) {
            throw WholeFile.unreadable(script, e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
