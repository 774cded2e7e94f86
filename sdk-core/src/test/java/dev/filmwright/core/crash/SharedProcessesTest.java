package dev.filmwright.core.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Filmwright;
import dev.filmwright.LibraryException;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that have one library open. */
@Timeout(600)
class SharedProcessesTest {
    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void of_a_thousand_jobs_each_is_sent_once_and_done_although_one_of_two_processes_is_killed() throws Exception {
        AtomicReference<@Nullable Process> victim = new AtomicReference<>();
        try (CountingBackend backend = new CountingBackend("victim", () -> kill(victim.get()))) {
            Child doomed = start("shared", Integer.toString(backend.port()), "victim");
            victim.set(doomed.process);
            assertThat(doomed.line()).isEqualTo("open");
            assertThat(doomed.tell("start")).isEqualTo("started");
            Child other = start("shared", Integer.toString(backend.port()), "other");
            assertThat(other.line()).isEqualTo("open");

            assertThat(other.tell("wait")).as(other::errors).isEqualTo("true {SUCCEEDED=" + SharingChild.JOBS + "}");

            assertThat(doomed.process.waitFor()).as("killed").isNotZero();
            assertThat(backend.submitsOf.get("victim")).hasValueGreaterThanOrEqualTo(100);
            assertThat(backend.submitsOf.get("other")).hasValueGreaterThanOrEqualTo(50);
            assertThat(backend.submits).hasSize(SharingChild.JOBS);
            assertThat(backend.submits.values()).as("each sent once").allMatch(times -> times == 1);
            other.end();
        }
        try (Filmwright library = SharingChild.alone(library()).open()) {
            List<Job> jobs = library.generations().jobs(Map.of(), SharingChild.JOBS);
            assertThat(jobs).hasSize(SharingChild.JOBS).allMatch(job -> job.state() == JobState.SUCCEEDED);
            for (Job job : jobs) {
                assertThat(library.generations()
                                .find(job.generation().orElseThrow())
                                .orElseThrow()
                                .job())
                        .isEqualTo(job.id());
            }
            assertThat(library.media().openingCheck().orElseThrow().missing()).isEmpty();
            Soundness.check(library);
        }
        Soundness.check(library().resolve("filmwright.db"));
        try (var left = Files.list(library().resolve("tmp"))) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).containsOnly("native");
        }
    }

    private static void kill(@Nullable Process process) {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void a_library_is_open_in_one_process_or_in_those_that_share_it() throws Exception {
        try (Filmwright alone = SharingChild.alone(library()).open()) {
            assertThatThrownBy(SharingChild.alone(library())::open).isInstanceOf(LibraryException.class);
            assertThatThrownBy(SharingChild.sharing(library())::open).isInstanceOf(LibraryException.class);
            assertThat(start("alone").line())
                    .as("refusing the own process loses no lock")
                    .isEqualTo("CONFLICT");
            assertThat(start("shared").line()).isEqualTo("CONFLICT");
            assertThat(alone.generations().counts(Map.of()).total()).isZero();
        }
        Filmwright first = SharingChild.sharing(library()).open();
        try (Filmwright second = SharingChild.sharing(library()).open()) {
            assertThat(second.generations().counts(Map.of()).total()).isZero();
            first.close();
            assertThatThrownBy(SharingChild.alone(library())::open).isInstanceOf(LibraryException.class);
            assertThat(start("alone").line()).as("one of two still has it").isEqualTo("CONFLICT");
            Child shared = start("shared");
            assertThat(shared.line()).isEqualTo("open");
            shared.end();
        }
        Child alone = start("alone");
        assertThat(alone.line()).isEqualTo("open");
        assertThatThrownBy(SharingChild.sharing(library())::open).isInstanceOf(LibraryException.class);
        kill(alone.process);
        alone.process.waitFor();
        SharingChild.alone(library()).open().close();
    }

    private Path library() {
        return folder.resolve("library");
    }

    private Child start(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(library().toString()));
        all.addAll(List.of(arguments));
        Path errors = folder.resolve("errors-" + processes.size() + ".txt");
        Process process = ChildJvm.start(errors, SharingChild.class, all.toArray(String[]::new));
        processes.add(process);
        return new Child(process, errors);
    }

    /** A process to talk to. */
    private static final class Child {
        final Process process;
        private final Path errors;
        private final BufferedReader answers;
        private final PrintStream orders;

        Child(Process process, Path errors) {
            this.process = process;
            this.errors = errors;
            answers = process.inputReader();
            orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        }

        @Nullable
        String line() throws IOException {
            return answers.readLine();
        }

        @Nullable
        String tell(String order) throws IOException {
            orders.println(order);
            return line();
        }

        void end() throws InterruptedException {
            orders.close();
            assertThat(process.waitFor()).as(this::errors).isZero();
        }

        String errors() {
            try {
                return Files.readString(errors);
            } catch (IOException e) {
                return e.toString();
            }
        }
    }
}
