package dev.filmwright.core.killmatrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.core.crash.Together;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.OutputKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kills a process at every point a job passes, for each kind of job, of which the text is made while the call lasts: before and after every commit, every file stored and
 * every call of the backend. Which points there are a process tells that lives; no list of ours could be complete. Opened
 * again, the library does the job; the backend, in a process that goes on, counts what was paid for.
 */
@Timeout(900)
class KillMatrixTest {
    private static final List<String> KINDS_OF_POINTS =
            List.of("submit", "poll", "download", "the commit", "the files");

    private static final int AROUND = 4;

    @TempDir
    Path folder;

    /** Makes the schema once: it takes longer than all that follows. */
    @BeforeEach
    void makeAnEmptyLibrary() {
        Filmwright.builder(folder.resolve("empty"))
                .discoverPlugins(false)
                .open()
                .close();
    }

    @ParameterizedTest(name = "{0}, backend looks jobs up: {1}")
    @CsvSource({"IMAGE, true", "VIDEO, true", "TEXT, true", "IMAGE, false", "TEXT, false"})
    void wherever_a_process_is_killed_its_job_is_paid_for_once_and_kept(OutputKind kind, boolean looksUp)
            throws Exception {
        List<String> points = points(kind, looksUp);
        for (String point : KINDS_OF_POINTS) {
            assertThat(points).contains("before " + point + " 1", "after " + point + " 1");
        }

        Set<String> uncertainAt = new ConcurrentSkipListSet<>();
        Map<String, Callable<?>> kills = new LinkedHashMap<>();
        for (String point : looksUp ? points : gap(points)) {
            kills.put(point, () -> {
                JobState end = killedAndRevived(kind, looksUp, point);
                return end == JobState.UNCERTAIN && uncertainAt.add(point);
            });
        }
        Together.check(kills);
        checkUncertain(looksUp, uncertainAt);
    }

    /** Returns the points around the submit: only there does it matter whether a backend can look a job up. */
    private static List<String> gap(List<String> points) {
        int from = points.indexOf("before submit 1");
        int to = points.indexOf("after submit 1");
        return points.subList(Math.max(0, from - AROUND), Math.min(points.size(), to + 1 + AROUND));
    }

    /** Where a backend cannot look a job up, the gap around the submit is the caller's to decide, and nothing else is. */
    private static void checkUncertain(boolean looksUp, Set<String> uncertainAt) {
        if (looksUp) {
            assertThat(uncertainAt).isEmpty();
            return;
        }
        Set<String> commits = new TreeSet<>(uncertainAt);
        commits.removeAll(Set.of("before submit 1", "after submit 1"));
        assertThat(uncertainAt).contains("before submit 1", "after submit 1");
        assertThat(commits).allMatch(point -> point.contains("the commit"));
    }

    /** Returns the points that a process passes which nobody kills. */
    private List<String> points(OutputKind kind, boolean looksUp) throws Exception {
        try (Backend backend = new Backend()) {
            Path library = copy("alive");
            VictimProcess process = VictimProcess.start(library, backend, kind, looksUp, "");
            assertThat(process.standsStill()).isFalse();
            assertThat(revived(library, backend, kind, looksUp).state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(backend.charged()).isEqualTo(1);
            return process.passed();
        }
    }

    private JobState killedAndRevived(OutputKind kind, boolean looksUp, String point) throws Exception {
        try (Backend backend = new Backend()) {
            Path library = copy(point.replace(' ', '-'));
            VictimProcess process = VictimProcess.start(library, backend, kind, looksUp, point);
            if (process.standsStill()) {
                process.kill();
            }
            Job job = revived(library, backend, kind, looksUp);
            if (job.state() == JobState.UNCERTAIN) {
                assertThat(job.failure()).as(point).isPresent();
                assertThat(backend.charged()).as(point).isLessThan(2);
            } else {
                assertThat(job.state()).as(point).isEqualTo(JobState.SUCCEEDED);
                assertThat(backend.charged()).as(point).isEqualTo(1);
            }
            return job.state();
        }
    }

    private Path copy(String name) throws IOException {
        Path library = Files.createDirectories(folder.resolve(name));
        Files.copy(folder.resolve("empty/filmwright.db"), library.resolve("filmwright.db"));
        return library;
    }

    /** Opens the library again, asks for the same job, and returns it when it does not go on. */
    private static Job revived(Path directory, Backend backend, OutputKind kind, boolean looksUp) throws Exception {
        try (Filmwright library = Filmwright.builder(directory)
                .discoverPlugins(false)
                .plugin(new HttpBackendPlugin(backend.address(), looksUp, Steps.NONE))
                .open()) {
            JobId id = library.generations().start(Victim.request(kind)).id();
            assertThat(library.generations().await(List.of(id), Duration.ofMinutes(5), ended -> {}))
                    .isTrue();
            Job job = library.generations().job(id);
            if (job.generation().isPresent()) {
                checkKept(
                        library,
                        library.generations().find(job.generation().get()).orElseThrow());
            }
            assertThat(library.generations().jobs(Map.of(), 10)).hasSize(1);
            assertThat(library.media().check().clean()).isTrue();
            return job;
        }
    }

    private static void checkKept(Filmwright library, Generation made) throws IOException {
        assertThat(made.media()).hasSize(1);
        assertThat(library.media().of(Victim.OWNER)).hasSize(1);
        try (InputStream in = library.media().open(made.media().get(0))) {
            assertThat(in.readAllBytes()).isNotEmpty();
        }
    }
}
