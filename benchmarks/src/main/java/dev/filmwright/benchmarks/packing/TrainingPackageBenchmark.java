package dev.filmwright.benchmarks.packing;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.filmwright.NotFoundException;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.AssetId;
import dev.filmwright.benchmarks.TempFolder;
import dev.filmwright.core.asset.AssetModule;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.core.lifecycle.Shutdown;
import dev.filmwright.core.likeness.LikenessModule;
import dev.filmwright.core.media.MediaModule;
import dev.filmwright.core.packing.PackingModule;
import dev.filmwright.core.storage.sqlite.SqliteStorage;
import dev.filmwright.dataset.DatasetFiles;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.ImageForm;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPackageRequest;
import dev.filmwright.dataset.TrainingPackages;
import dev.filmwright.dataset.TrainingSource;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.talent.CharacterSheet;
import dev.filmwright.talent.CharacterSheets;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Packs JPEG files of 2 MB as they are, and the same files with {@code zip -0}, round by round in turn; prints medians and their
 * ratio. Then once with all pictures encoded anew. Needs {@code zip} on the PATH; works in {@code java.io.tmpdir}.
 *
 * <p>Arguments: pictures (500), rounds (5), pictures encoded anew (20).
 */
public final class TrainingPackageBenchmark {
    private static final int DIFFERENT = 16;
    private static final int EDGE = 1820;
    private static final TrainingSource SOURCE = new TrainingSource.OfDataset("benchmark", new DatasetId("pictures"));

    private final Path folder;
    private final Path pictures;
    private final FolderDataset dataset;
    private long bytes;

    private TrainingPackageBenchmark(Path folder) throws IOException {
        this.folder = folder;
        pictures = Files.createDirectory(folder.resolve("pictures"));
        dataset = new FolderDataset(pictures);
    }

    /** Runs the comparison. */
    public static void main(String[] arguments) throws Exception {
        int count = number(arguments, 0, 500);
        int rounds = number(arguments, 1, 5);
        int encoded = number(arguments, 2, 20);
        Path folder = TempFolder.create();
        try {
            new TrainingPackageBenchmark(folder).run(count, rounds, encoded, System.out);
        } finally {
            TempFolder.remove(folder);
        }
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private void run(int count, int rounds, int encoded, PrintStream out) throws Exception {
        draw(count);
        Path home = Files.createDirectory(folder.resolve("library"));
        Shutdown shutdown = new Shutdown();
        Storage storage =
                shutdown.register(SqliteStorage.open(home.resolve("rows.db"), Sharing.alone(home.resolve("tmp"))));
        try {
            TrainingPackages packages = packages(home, storage, shutdown);
            compare(packages, rounds, out);
            encode(packages, encoded, out);
        } finally {
            shutdown.close();
        }
    }

    /** Draws noise, which no encoder makes small. */
    private void draw(int count) throws IOException, NoSuchAlgorithmException {
        Random random = new Random(1);
        List<byte[]> drawn = new ArrayList<>();
        for (int i = 0; i < DIFFERENT; i++) {
            BufferedImage image = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < EDGE; y++) {
                for (int x = 0; x < EDGE; x++) {
                    image.setRGB(x, y, random.nextInt());
                }
            }
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", jpeg);
            drawn.add(jpeg.toByteArray());
        }
        for (int i = 0; i < count; i++) {
            byte[] jpeg = drawn.get(i % DIFFERENT);
            String name = String.format(Locale.ROOT, "p%05d.jpg", i);
            Files.write(pictures.resolve(name), jpeg);
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(jpeg));
            dataset.add(name, digest, jpeg.length);
            bytes += jpeg.length;
        }
    }

    private TrainingPackages packages(Path home, Storage storage, Shutdown shutdown) {
        Clock clock = Clock.systemUTC();
        OpenSettings settings = new OpenSettings(
                home,
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                clock,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Injector injector = Guice.createInjector(
                binder -> {
                    binder.bind(OpenSettings.class).toInstance(settings);
                    binder.bind(Sharing.class).toInstance(Sharing.alone(home.resolve("tmp")));
                    binder.bind(Shutdown.class).toInstance(shutdown);
                    binder.bind(Clock.class).toInstance(clock);
                    binder.bind(Ids.class).toInstance(new Ids(clock, new Random()));
                    binder.bind(Storage.class).toInstance(storage);
                    binder.bind(DatasetFiles.class).toInstance(dataset);
                    binder.bind(CharacterSheets.class).toInstance(TrainingPackageBenchmark::none);
                },
                new MediaModule(),
                new AssetModule(),
                new LikenessModule(),
                new PackingModule());
        return injector.getInstance(TrainingPackages.class);
    }

    /** Nothing but a dataset is packed. */
    private static CharacterSheet none(AssetId talent) {
        throw new NotFoundException("asset", talent.value());
    }

    private static TrainingPackageRequest.Builder request() {
        return TrainingPackageRequest.builder(SOURCE, TrainingFormat.CIVITAI)
                .trigger("mrcs")
                .lookAlikes(false);
    }

    private void compare(TrainingPackages packages, int rounds, PrintStream out) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> planning = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            Path packed = folder.resolve("ours.zip");
            long start = System.nanoTime();
            packages.write(request().build(), packed, ProgressListener.NONE);
            long written = System.nanoTime();
            packages.plan(request().build());
            long planned = System.nanoTime();
            Files.delete(packed);
            double zip = zip();
            // The first round is for the compilers.
            if (round > 0) {
                ours.add((written - start) / 1e9);
                planning.add((planned - written) / 1e9);
                theirs.add(zip);
            }
        }
        double megabytes = bytes / 1e6;
        out.printf(
                Locale.ROOT,
                "%.0f MB in %d rounds: packed %.2f s (%.0f MB/s, %.2f s of it planning), zip -0 %.2f s (%.0f MB/s): %.0f %% of its speed%n",
                megabytes,
                rounds,
                median(ours),
                megabytes / median(ours),
                median(planning),
                median(theirs),
                megabytes / median(theirs),
                100 * median(theirs) / median(ours));
    }

    private double zip() throws IOException, InterruptedException {
        Path target = folder.resolve("theirs.zip");
        long start = System.nanoTime();
        Process process = new ProcessBuilder("zip", "-0", "-q", "-r", target.toString(), ".")
                .directory(pictures.toFile())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("zip ended with " + process.exitValue());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(target);
        return seconds;
    }

    private void encode(TrainingPackages packages, int count, PrintStream out) throws Exception {
        dataset.keep(count);
        long start = System.nanoTime();
        packages.write(request().images(ImageForm.PNG).build(), folder.resolve("png.zip"), ProgressListener.NONE);
        out.printf(
                Locale.ROOT,
                "encoded anew as PNG: %.0f ms a picture of %dx%d%n",
                (System.nanoTime() - start) / 1e6 / count,
                EDGE,
                EDGE);
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
