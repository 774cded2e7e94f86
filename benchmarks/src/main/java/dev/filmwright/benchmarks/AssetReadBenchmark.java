package dev.filmwright.benchmarks;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.benchmarks.SqlRecorder.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reads assets one by one and page by page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class AssetReadBenchmark {
    private static final int KNOWN = 5_000;

    /** How many assets the library has. */
    @Param({"10000", "100000"})
    public int size;

    private @Nullable Filmwright filmwright;
    private List<AssetId> ids = List.of();
    private @Nullable PlainJdbc plain;
    private List<List<Sql>> gets = List.of();

    /** Creates the benchmark. */
    public AssetReadBenchmark() {}

    /** Opens the library and picks assets from all over it. */
    @Setup
    public void open() throws SQLException {
        filmwright = AssetLibraries.open(size);
        plain = PlainJdbc.open(AssetLibraries.folder(size));
        List<AssetId> picked = new ArrayList<>();
        for (int page = 0; page < KNOWN / 50; page++) {
            AssetQuery query = AssetQuery.builder()
                    .scope(dev.filmwright.asset.Scope.of(AssetSamples.project(page % AssetSamples.PROJECTS)))
                    .sort(List.of(AssetQuery.Sort.values()).get(page % 4))
                    .build();
            filmwright.assets().list(query).assets().stream().map(Asset::id).forEach(picked::add);
        }
        ids = picked;
        Filmwright library = filmwright;
        gets = picked.stream()
                .map(id -> SqlRecorder.record(() -> library.assets().get(id)))
                .toList();
    }

    /** A list to page through, in any of its places. */
    @State(Scope.Benchmark)
    public static class Pages {
        /** The list. */
        @Param
        public AssetLists list = AssetLists.ALL;

        /** The place. */
        @Param
        public Place place = Place.FIRST;

        private @Nullable AssetQuery query;
        private List<Sql> sql = List.of();

        /** Creates the state. */
        public Pages() {}

        /** Goes to the place. */
        @Setup
        public void go(AssetReadBenchmark library) {
            AssetLibrary assets = Objects.requireNonNull(library.filmwright).assets();
            AssetQuery page = place.of(list.query(), assets);
            query = page;
            sql = SqlRecorder.record(() -> assets.list(page));
        }
    }

    /** Where in a list a page is. */
    public enum Place {
        /** The first page. */
        FIRST,
        /** A page in the middle, or the one two thousand pages in. */
        MIDDLE,
        /** The last page, or the one four thousand pages in. */
        LAST;

        private static final int FURTHEST = 4_000;

        private AssetQuery of(AssetQuery.Builder query, AssetLibrary assets) {
            AssetPage page = assets.list(query.limit(500).build());
            long strides = Math.min(FURTHEST, (page.total() - 1) / 500);
            long wanted = this == FIRST ? 0 : this == MIDDLE ? strides / 2 : strides;
            for (long i = 0; i < wanted && page.next().isPresent(); i++) {
                page = assets.list(query.cursor(page.next().get()).build());
            }
            return query.limit(50).build();
        }
    }

    /** Reads an asset with its images, profile and usage. */
    @Benchmark
    public Asset get() {
        AssetId id = ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
        return Objects.requireNonNull(filmwright).assets().get(id);
    }

    /** Reads an asset by plain JDBC. */
    @Benchmark
    public long getJdbc() throws SQLException {
        return Objects.requireNonNull(plain)
                .read(gets.get(ThreadLocalRandom.current().nextInt(gets.size())));
    }

    /** Reads a page by plain JDBC. */
    @Benchmark
    public long pageJdbc(Pages pages) throws SQLException {
        return Objects.requireNonNull(plain).read(pages.sql);
    }

    /** Reads a page of fifty with its total. */
    @Benchmark
    public AssetPage page(Pages pages) {
        return Objects.requireNonNull(filmwright).assets().list(Objects.requireNonNull(pages.query));
    }

    /** Closes the library. */
    @TearDown
    public void close() throws SQLException {
        Objects.requireNonNull(plain).close();
        Objects.requireNonNull(filmwright).close();
    }
}
