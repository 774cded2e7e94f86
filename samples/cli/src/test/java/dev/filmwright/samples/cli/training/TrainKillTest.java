package dev.filmwright.samples.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.training.TrainingJob;
import dev.filmwright.training.TrainingJobId;
import dev.filmwright.training.TrainingJobs;
import dev.filmwright.training.TrainingState;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process that started a training while its trainer is at work; who opens the library next follows it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TrainKillTest {
    private static final String OWNER = "local";
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    private Gate gate;
    private TrainingJobId job;

    @BeforeEach
    void startAndKill() throws Exception {
        gate = new Gate();
        DatasetId set;
        try (Filmwright library = Filmwright.open(studio())) {
            set = library.datasets().create(OWNER, "Mara", "").id();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB), "png", png);
            library.datasets().add(OWNER, set, "a.png", new ByteArrayInputStream(png.toByteArray()));
            library.datasets()
                    .add(OWNER, set, "a.txt", new ByteArrayInputStream("in the rain".getBytes(StandardCharsets.UTF_8)));
            assertThat(library.datasets().validate(OWNER, set).ready()).isTrue();
        }
        Process process = child(set);
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            gate.await();
            String line = said.readLine();
            assertThat(line).as(errors()).isNotNull();
            job = new TrainingJobId(line);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).isNotZero();
    }

    @AfterEach
    void close() throws IOException {
        gate.close();
    }

    private Path studio() {
        return folder.resolve("studio");
    }

    private Process child(DatasetId set) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                        JAVA,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrainingChild.class.getName(),
                        studio().toString(),
                        set.value())
                .redirectError(folder.resolve("errors").toFile());
        process.environment()
                .put(
                        "FILMWRIGHT_TRAINER_COMMAND",
                        "\"" + JAVA + "\" -cp \"" + System.getProperty("java.class.path") + "\" "
                                + FakeKohya.class.getName() + " {config} " + gate.port());
        process.environment().put("FILMWRIGHT_TRAINER_POLL", "50");
        return process.start();
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }

    @Test
    void a_trainer_that_still_runs_is_followed_to_its_end() throws Exception {
        try (Filmwright library = Filmwright.open(studio())) {
            assertThat(library.trainingJobs().get(OWNER, job).state()).isEqualTo(TrainingState.RUNNING);

            gate.open();

            succeeded(library, ended(library.trainingJobs()));
        }
    }

    @Test
    void a_trainer_that_ended_unseen_has_succeeded_by_what_it_left() throws Exception {
        gate.open();
        gate.awaitEnd();

        try (Filmwright library = Filmwright.open(studio())) {
            succeeded(library, ended(library.trainingJobs()));
        }
    }

    @Test
    void a_trainer_that_died_unseen_has_failed_and_is_not_started_again() throws Exception {
        gate.kill();
        gate.awaitEnd();

        try (Filmwright library = Filmwright.open(studio())) {
            TrainingJob ended = ended(library.trainingJobs());

            assertThat(ended.state()).isEqualTo(TrainingState.FAILED);
            Failure failure = ended.failure().orElseThrow();
            assertThat(failure.kind()).isEqualTo(Failure.Kind.UNAVAILABLE);
            assertThat(failure.message()).contains("while nobody looked on").contains("restart");
            assertThat(ended.lora()).isEmpty();
            assertThat(losses(library)).containsExactly(0.5);
        }
        try (Filmwright library = Filmwright.open(studio())) {
            assertThat(library.trainingJobs().get(OWNER, job).state()).isEqualTo(TrainingState.FAILED);
        }
        startedOnce();
    }

    private TrainingJob ended(TrainingJobs jobs) throws InterruptedException {
        return jobs.await(OWNER, job, Duration.ofMinutes(2));
    }

    private void succeeded(Filmwright library, TrainingJob ended) throws IOException {
        assertThat(ended.state()).as("%s", ended).isEqualTo(TrainingState.SUCCEEDED);
        assertThat(ended.run()).isEqualTo(1);
        assertThat(losses(library)).containsExactly(0.5, 0.25);
        assertThat(library.loras().get(ended.lora().orElseThrow()).name()).isEqualTo("mara-v1");
        assertThat(library.trainingJobs().list(OWNER, 10, Optional.empty())).hasSize(1);
        startedOnce();
    }

    private List<Double> losses(Filmwright library) {
        return library.trainingJobs().metrics(OWNER, job).stream()
                .map(metric -> metric.loss().orElseThrow())
                .toList();
    }

    private void startedOnce() throws IOException {
        Path output = studio().resolve("training").resolve(job.value()).resolve("output");
        assertThat(output.resolve("starts")).hasContent("started");
    }
}
