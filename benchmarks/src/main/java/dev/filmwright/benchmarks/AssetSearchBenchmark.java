package dev.filmwright.benchmarks;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.AssetHits;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.benchmarks.SqlRecorder.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
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

/** Searches as somebody types: twenty hits for letters, words and typing errors, with and without filters. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class AssetSearchBenchmark {
    /** How many assets the library has. */
    @Param({"10000", "100000"})
    public int size;

    /** What is looked for. */
    @Param({
        "l",
        "x",
        "la",
        "th",
        "lan",
        "ing",
        "lant",
        "lantern",
        "the",
        "harbour night",
        "brass lantern",
        "anter",
        "rare",
        "lantren",
        "margret holoway",
        "nothinglikeit"
    })
    public String text = "";

    /** Whether filters hold. */
    @Param
    public Filters filters = Filters.NONE;

    private @Nullable Filmwright filmwright;
    private @Nullable AssetQuery within;
    private String words = "";
    private @Nullable PlainJdbc plain;
    private List<Sql> sql = List.of();

    /** Creates the benchmark. */
    public AssetSearchBenchmark() {}

    /** What hits are narrowed to. */
    public enum Filters {
        /** Everything. */
        NONE,
        /** One category of one project and what is global. */
        PROJECT,
        /** A tag that is not common, in one category. */
        TAG;

        private AssetQuery query() {
            AssetQuery.Builder query = AssetQuery.builder().limit(20);
            return switch (this) {
                case NONE -> query.build();
                case PROJECT ->
                    query.category(Category.PROPS)
                            .visibleIn(AssetSamples.project(7))
                            .build();
                case TAG ->
                    query.category(Category.PROPS)
                            .allTags(List.of(Vocabulary.TAGS.word(50)))
                            .build();
            };
        }
    }

    /** Opens the library. */
    @Setup
    public void open() throws SQLException {
        Filmwright library = AssetLibraries.open(size);
        AssetQuery query = filters.query();
        filmwright = library;
        within = query;
        words = text.equals("rare") ? Vocabulary.LAST_NAMES.word(5_000) : text;
        sql = SqlRecorder.record(() -> library.assets().search(words, query));
        plain = PlainJdbc.open(AssetLibraries.folder(size));
    }

    /** Searches. */
    @Benchmark
    public AssetHits search() {
        return Objects.requireNonNull(filmwright).assets().search(words, Objects.requireNonNull(within));
    }

    /** Searches by plain JDBC. */
    @Benchmark
    public long searchJdbc() throws SQLException {
        return Objects.requireNonNull(plain).read(sql);
    }

    /** Closes the library. */
    @TearDown
    public void close() throws SQLException {
        Objects.requireNonNull(plain).close();
        Objects.requireNonNull(filmwright).close();
    }
}
