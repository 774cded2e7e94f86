package dev.filmwright.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.generation.JobCounts;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaCheck;
import dev.filmwright.production.Production;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills real JVMs at points spread over a whole run; a resumed run must end like one that was left alone. */
class KillTest {
    private static final int KILLS = 20;
    private static final int MOST_RUNS = 2 * KILLS;
    private static final Path SHORT = Path.of("src/test/resources/short.fountain");

    @TempDir
    Path folder;

    @Test
    void a_run_killed_anywhere_and_resumed_ends_with_the_same_files_and_draws_no_frame_twice() throws Exception {
        Path whole = folder.resolve("whole");
        long begun = System.nanoTime();
        assertThat(child(whole).waitFor()).isZero();
        long length = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Random random = new Random(20261121);

        int kills = 0;
        for (int run = 0; kills < KILLS && run < MOST_RUNS; run++) {
            Path out = folder.resolve("run" + run);
            long moment = length * kills / KILLS + random.nextInt((int) (length / KILLS) + 1);
            if (killedAt(moment, out)) {
                kills++;
            } else {
                length = Math.max(1, length * 9 / 10); // the machine has become quicker: aim earlier
            }
            Cli resumed = Plan.existsIn(out) ? Cli.run("resume", out) : Cli.run("produce", SHORT, "--out", out);

            assertThat(resumed.exitCode()).as(resumed.err()).isZero();
            assertSameResults(whole, out);
            assertEachFrameOnce(out);
            assertNothingLostAndNothingLeft(out);
        }
        assertThat(kills).isEqualTo(KILLS);
    }

    /** Starts a run and kills it; returns whether it was still at work. */
    private static boolean killedAt(long milliseconds, Path out) throws Exception {
        Process process = child(out);
        if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.destroyForcibly().waitFor();
        return process.exitValue() != 0;
    }

    private static Process child(Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "produce",
                        SHORT.toString(),
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void assertSameResults(Path whole, Path out) throws IOException {
        assertThat(results(out)).isEqualTo(results(whole));
        for (String name : results(whole)) {
            assertThat(out.resolve(name)).as(name).hasSameBinaryContentAs(whole.resolve(name));
        }
    }

    private static List<String> results(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static void assertEachFrameOnce(Path out) throws IOException {
        List<String> drawn = Files.readAllLines(out.resolve("library/providers/previz/drawn.log"));
        assertThat(drawn).doesNotHaveDuplicates();
    }

    private static void assertNothingLostAndNothingLeft(Path out) throws IOException {
        try (Filmwright filmwright = Filmwright.open(out.resolve("library"))) {
            Production film = filmwright.productions().list().get(0);
            JobCounts counts = filmwright.generations().counts(Map.of());
            MediaCheck check = filmwright.media().check();

            assertThat(film.boards()).hasSameSizeAs(film.shots());
            assertThat(counts.of(JobState.SUCCEEDED)).isEqualTo(film.shots().size());
            assertThat(counts.total()).isEqualTo(film.shots().size());
            assertThat(check.clean()).as(check.toString()).isTrue();
        }
    }
}
