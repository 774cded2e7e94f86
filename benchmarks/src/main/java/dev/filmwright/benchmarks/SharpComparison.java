package dev.filmwright.benchmarks;

import dev.filmwright.Filmwright;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.ImageSource;
import dev.filmwright.media.MediaImportListener;
import dev.filmwright.media.MediaOwner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Stores the same pictures with Filmwright and with sharp (npm), round by round in turn, and prints medians and their ratio.
 * Needs node on the PATH and {@code npm install} in {@code benchmarks/sharp}.
 */
public final class SharpComparison {
    private static final int PICTURES = 8;
    private static final int WARM = 3;
    private static final int ROUNDS = 7;
    private static final Path SCRIPT = Path.of("benchmarks", "sharp", "ingest.mjs");

    private final Path folder;
    private final List<Path> pictures = new ArrayList<>();

    private SharpComparison(Path folder) {
        this.folder = folder;
    }

    /** Runs the comparison from the root of the repository. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = TempFolder.create();
        try {
            new SharpComparison(folder).run(System.out);
        } finally {
            TempFolder.remove(folder);
        }
    }

    private void run(PrintStream out) throws IOException, InterruptedException {
        Path source = Files.createDirectories(folder.resolve("pictures"));
        for (int i = 0; i < PICTURES; i++) {
            pictures.add(Files.write(source.resolve(i + ".jpg"), Pictures.jpeg(i)));
        }
        compare(out, "one at a time", 1);
        int processors = Runtime.getRuntime().availableProcessors();
        compare(out, processors + " at a time", processors);
    }

    private void compare(PrintStream out, String name, int inFlight) throws IOException, InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < WARM + ROUNDS; round++) {
            double own = filmwright(inFlight);
            double other = sharp(inFlight);
            if (round >= WARM) {
                ours.add(own);
                theirs.add(other);
            }
        }
        double own = median(ours);
        double other = median(theirs);
        out.printf(
                Locale.ROOT,
                "%-14s Filmwright %6.1f ms a picture (%.2f/s)   sharp %6.1f ms (%.2f/s)   ratio %.2f%n",
                name,
                own / PICTURES,
                PICTURES * 1000 / own,
                other / PICTURES,
                PICTURES * 1000 / other,
                own / other);
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    /** Returns the milliseconds of a round in a new library, opening and closing left out as node's start is. */
    private double filmwright(int inFlight) throws IOException, InterruptedException {
        Path library = folder.resolve("library");
        double milliseconds;
        try (Filmwright filmwright = Filmwright.open(library)) {
            long begun = System.nanoTime();
            if (inFlight == 1) {
                for (Path picture : pictures) {
                    try (InputStream in = Files.newInputStream(picture)) {
                        filmwright.media().storeImage(owner(picture), in, ImageOptions.ofDefaults());
                    }
                }
            } else {
                filmwright
                        .media()
                        .importImages(
                                pictures.stream()
                                        .map(picture -> ImageSource.of(owner(picture), picture))
                                        .toList(),
                                ImageOptions.ofDefaults(),
                                MediaImportListener.NONE)
                        .await();
            }
            milliseconds = (System.nanoTime() - begun) / 1e6;
        }
        TempFolder.remove(library);
        return milliseconds;
    }

    private static MediaOwner owner(Path picture) {
        return MediaOwner.asset("picture" + picture.getFileName().toString().replace(".jpg", ""));
    }

    private double sharp(int inFlight) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(
                        "node",
                        SCRIPT.toString(),
                        folder.resolve("pictures").toString(),
                        folder.resolve("out").toString(),
                        Integer.toString(inFlight))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader reader = node.inputReader()) {
            String printed = reader.readLine();
            if (node.waitFor() != 0 || printed == null) {
                throw new IOException("node " + SCRIPT + " failed: npm install in benchmarks/sharp first");
            }
            return Double.parseDouble(printed);
        }
    }
}
