package dev.filmwright.benchmarks;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Libraries of many assets, made once through the public API and kept between runs in the folder that {@code -Dlibraries=…}
 * names, by default {@code benchmarks/target/libraries}. One whose making was broken off is gone on with.
 */
final class AssetLibraries {
    private static final int BATCH = 1_000;

    private AssetLibraries() {}

    /** Opens the library of {@code size} assets, making it if it is not there. */
    static Filmwright open(int size) {
        Filmwright filmwright = Filmwright.open(folder(size));
        fill(filmwright.assets(), size);
        return filmwright;
    }

    /** Returns the folder of the library of {@code size} assets. */
    static Path folder(int size) {
        return Path.of(System.getProperty("libraries", "benchmarks/target/libraries"), "assets-" + size);
    }

    /** Copies the database of the closed library of {@code size} assets to a new folder, to be written to. */
    static Path copy(int size) throws IOException {
        open(size).close();
        Path copy = Files.createTempDirectory(folder(size).getParent(), "copy");
        Files.copy(database(folder(size)), database(copy));
        return copy;
    }

    static Path database(Path folder) {
        return folder.resolve("filmwright.db");
    }

    private static void fill(AssetLibrary assets, int size) {
        AssetQuery everything = AssetQuery.builder().withSidelined().limit(1).build();
        long there = assets.list(everything).total();
        while (there < size) {
            List<AssetDraft> drafts = LongStream.range(there, Math.min(size, there + BATCH))
                    .mapToObj(AssetSamples::draft)
                    .toList();
            assets.createAll(drafts);
            there += drafts.size();
        }
    }
}
