package dev.filmwright.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.asset.Subscription;
import dev.filmwright.core.crash.ChildJvm;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.training.TrainingEvent;
import dev.filmwright.training.TrainingJob;
import dev.filmwright.training.TrainingState;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed after it said that it is about to start a trainer and before it could say that it has. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class CutOffStartTest {
    private static final String ANN = "ann";

    @TempDir
    private Path folder;

    private final ScriptedTrainer trainer = new ScriptedTrainer();

    private Filmwright open() {
        return Filmwright.builder(folder.resolve("library"))
                .discoverPlugins(false)
                .trainer(trainer)
                .open();
    }

    @BeforeEach
    void killWhileStarting() throws Exception {
        DatasetId set;
        try (Filmwright library = open()) {
            set = library.datasets().create(ANN, "Mara", "").id();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB), "png", png);
            library.datasets().add(ANN, set, "a.png", new ByteArrayInputStream(png.toByteArray()));
            library.datasets()
                    .add(ANN, set, "a.txt", new ByteArrayInputStream("in the rain".getBytes(StandardCharsets.UTF_8)));
            assertThat(library.datasets().validate(ANN, set).ready()).isTrue();
        }
        Path errors = folder.resolve("errors");
        Process process = ChildJvm.start(
                errors, CutOffChild.class, folder.resolve("library").toString(), ANN, set.value());
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).as(() -> text(errors)).isEqualTo("starting");
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).isNotZero();
    }

    private static String text(Path errors) {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void whether_the_trainer_runs_is_reported_as_uncertain_and_it_is_not_started_again() {
        try (Filmwright library = open()) {
            TrainingJob job = only(library);

            assertThat(job.state()).isEqualTo(TrainingState.FAILED);
            assertThat(job.run()).isEqualTo(1);
            Failure failure = job.failure().orElseThrow();
            assertThat(failure.kind()).isEqualTo(Failure.Kind.UNCERTAIN);
            assertThat(failure.billing()).isEqualTo(Failure.Billing.UNKNOWN);
            assertThat(failure.provider()).hasValue("scripted");
            assertThat(failure.message()).contains("may be running").contains("restart");
        }
        try (Filmwright library = open()) {
            assertThat(only(library).failure().orElseThrow().kind()).isEqualTo(Failure.Kind.UNCERTAIN);
        }
        assertThat(trainer.started).isEmpty();
    }

    @Test
    void somebody_who_looked_after_it_can_begin_it_again() throws Exception {
        try (Filmwright library = open()) {
            TrainingJob job = only(library);
            assertThatThrownBy(() -> library.trainingJobs().resume(ANN, job.id()))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("no state");
            BlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
            Subscription listening = library.trainingJobs().subscribe(ANN, events::add);

            library.trainingJobs().restart(ANN, job.id());

            while (trainer.started.isEmpty()) {
                assertThat(events.poll(1, TimeUnit.MINUTES)).isNotNull();
            }
            listening.close();
            TrainingJob cancelled = library.trainingJobs().cancel(ANN, job.id());
            assertThat(trainer.started)
                    .singleElement()
                    .satisfies(task -> assertThat(task.run()).isEqualTo(2));
            assertThat(cancelled.failure()).isEmpty();
        }
    }

    private static TrainingJob only(Filmwright library) {
        assertThat(library.trainingJobs().list(ANN, 10, Optional.empty())).hasSize(1);
        return library.trainingJobs().list(ANN, 10, Optional.empty()).get(0);
    }
}
