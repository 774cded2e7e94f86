package dev.filmwright.benchmarks;

import dev.filmwright.Filmwright;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.ImageSource;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaImportListener;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.media.MediaOwner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Stores JPEG files of 12 megapixels: new ones, known ones, many at a time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class ImageIngestBenchmark {
    private static final int MANY = 8;
    private static final MediaOwner OWNER = MediaOwner.asset("bench");

    private final byte[][] pictures = new byte[MANY][];
    private Path folder = Path.of("unset");
    private @Nullable Filmwright library;
    private long mark;

    /** Creates the benchmark. */
    public ImageIngestBenchmark() {}

    /** Makes pictures and a library that knows the first. */
    @Setup
    public void make() throws IOException {
        for (int i = 0; i < MANY; i++) {
            pictures[i] = Pictures.jpeg(i);
        }
        folder = TempFolder.create();
        library = Filmwright.open(folder);
        knownPicture();
    }

    /** Stores a picture whose bytes are new. */
    @Benchmark
    public MediaFile newPicture() {
        mark++;
        return store(Pictures.variant(pictures[(int) (mark % MANY)], mark), owner());
    }

    /** Stores a picture that its owner has. */
    @Benchmark
    public MediaFile knownPicture() {
        return store(pictures[0], OWNER);
    }

    /** Stores a picture that another owner has. */
    @Benchmark
    public MediaFile knownPictureOfAnother() {
        mark++;
        return store(pictures[0], owner());
    }

    // Another one each time: what an owner has already is not written again.
    private MediaOwner owner() {
        return MediaOwner.asset("bench" + mark);
    }

    private MediaLibrary media() {
        return Objects.requireNonNull(library, "set up first").media();
    }

    private MediaFile store(byte[] bytes, MediaOwner owner) {
        return media().storeImage(owner, new ByteArrayInputStream(bytes), ImageOptions.ofDefaults());
    }

    /** Imports several new pictures at a time, one per processor. */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public int manyNewPictures() throws InterruptedException {
        List<ImageSource> sources = new ArrayList<>();
        for (byte[] picture : pictures) {
            mark++;
            byte[] bytes = Pictures.variant(picture, mark);
            sources.add(new ImageSource(owner(), "picture", () -> new ByteArrayInputStream(bytes)));
        }
        return media().importImages(sources, ImageOptions.ofDefaults(), MediaImportListener.NONE)
                .await()
                .size();
    }

    /** Removes the library. */
    @TearDown
    public void remove() throws IOException {
        Objects.requireNonNull(library, "set up first").close();
        TempFolder.remove(folder);
    }
}
