package dev.filmwright.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Subscription;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.TrainingSource;
import dev.filmwright.model.Lora;
import dev.filmwright.spi.TrainingTask;
import dev.filmwright.training.Hyperparameters;
import dev.filmwright.training.TrainingEvent;
import dev.filmwright.training.TrainingJob;
import dev.filmwright.training.TrainingJobId;
import dev.filmwright.training.TrainingMetric;
import dev.filmwright.training.TrainingRequest;
import dev.filmwright.training.TrainingState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TrainingJobsTest {
    private static final String ANN = "ann";
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final ScriptedTrainer trainer = new ScriptedTrainer();
    private Filmwright library;
    private DatasetId set;
    private Asset mara;

    @BeforeEach
    void open() throws IOException {
        openLibrary();
        mara = library.assets()
                .create(AssetDraft.builder(Category.TALENT, "Mara").build());
        set = library.datasets().create(ANN, "Mara", "").id();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB), "png", png);
        library.datasets().add(ANN, set, "a b.png", new ByteArrayInputStream(png.toByteArray()));
        library.datasets()
                .add(ANN, set, "a b.txt", new ByteArrayInputStream("in the rain".getBytes(StandardCharsets.UTF_8)));
        library.datasets().validate(ANN, set);
    }

    private void openLibrary() {
        library = Filmwright.builder(folder.resolve("library"))
                .discoverPlugins(false)
                .trainer(trainer)
                .open();
    }

    @AfterEach
    void close() {
        library.close();
    }

    private TrainingRequest.Builder request() {
        return TrainingRequest.builder(ANN, new TrainingSource.OfDataset(ANN, set), "scripted", BaseModel.FLUX1_DEV)
                .name("mara-v1")
                .trigger("mrcs")
                .classToken("woman")
                .attachTo(mara.use());
    }

    private TrainingJob start() throws InterruptedException {
        TrainingJobId id = library.trainingJobs().start(request().build()).id();
        return heard(id, job -> job.state() == TrainingState.RUNNING && !trainer.started.isEmpty());
    }

    /** Waits for what a job becomes by its events, so that nothing hangs on how fast the machine is. */
    private TrainingJob heard(TrainingJobId id, java.util.function.Predicate<TrainingJob> wanted)
            throws InterruptedException {
        BlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
        Subscription heard = library.trainingJobs().subscribe(ANN, events::add);
        try {
            TrainingJob job = library.trainingJobs().get(ANN, id);
            while (!wanted.test(job)) {
                TrainingEvent event = events.poll(1, TimeUnit.MINUTES);
                assertThat(event).as("event of %s", job).isNotNull();
                job = library.trainingJobs().get(ANN, id);
            }
            return job;
        } finally {
            heard.close();
        }
    }

    private TrainingJob ended(TrainingJobId id) throws InterruptedException {
        TrainingJob job = library.trainingJobs().await(ANN, id, LONG);
        assertThat(job.state().terminal()).isTrue();
        return job;
    }

    private Path lora() throws IOException {
        String header = "{\"transformer.single_transformer_blocks.0.proj_out.lora_A.weight\":"
                + "{\"dtype\":\"F16\",\"shape\":[4,2],\"data_offsets\":[0,16]}}";
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return Files.write(
                folder.resolve("made.safetensors"),
                ByteBuffer.allocate(8 + json.length + 16)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(json.length)
                        .put(json)
                        .array());
    }

    @Test
    void the_loop_is_closed_from_a_dataset_to_the_lora_of_the_version_it_shows() throws Exception {
        TrainingJob running = start();
        Path dataset = trainer.started.get(0).dataset();
        assertThat(dataset.resolve("train/1_mrcs woman/mrcs-0001.png")).exists();
        assertThat(dataset.resolve("train/1_mrcs woman/mrcs-0001.txt")).hasContent("mrcs woman, in the rain");
        trainer.tell(1, 50, 0.5);
        trainer.tell(1, 100, 0.25);
        trainer.end(ScriptedTrainer.succeeded(lora()));

        TrainingJob job = ended(running.id());

        assertThat(job.state()).isEqualTo(TrainingState.SUCCEEDED);
        assertThat(job.progress().fraction()).hasValue(1.0);
        assertThat(library.trainingJobs().metrics(ANN, job.id()))
                .extracting(TrainingMetric::step)
                .containsExactly(50L, 100L);
        // What a generation that uses Mara needs: the file and the word that calls it.
        List<Lora> loras = library.loras().of(mara.use());
        assertThat(loras).extracting(Lora::id).containsExactly(job.lora().orElseThrow());
        assertThat(loras.get(0).triggers()).containsExactly("mrcs");
        assertThat(loras.get(0).trainedOn()).hasValue(BaseModel.FLUX1_DEV);
        assertThat(library.loras().file(loras.get(0).id()).orElseThrow()).exists();
    }

    @Test
    void the_trainer_is_handed_the_packages_configuration_with_what_was_asked_for() throws Exception {
        TrainingJob job = library.trainingJobs()
                .start(request()
                        .checkpoint("models/flux.safetensors")
                        .hyperparameters(Hyperparameters.builder(BaseModel.FLUX1_DEV)
                                .learningRate(3e-4)
                                .batchSize(2)
                                .steps(70)
                                .warmupSteps(7)
                                .rank(8)
                                .alpha(4)
                                .resolution(512)
                                .seed(5)
                                .build())
                        .build());
        heard(job.id(), now -> !trainer.started.isEmpty());
        TrainingTask task = trainer.started.get(0);

        Path config = task.config().orElseThrow();
        assertThat(config).isEqualTo(task.dataset().resolve("train.toml"));
        assertThat(config)
                .content()
                .contains("models/flux.safetensors", "lr_warmup_steps = 7", "max_train_steps = 70")
                .contains("network_dim = 8", "network_alpha = 4", "learning_rate = 3.0e-4", "seed = 5")
                .contains("mara-v1", "\"../output\"");
        assertThat(task.dataset().resolve("../output").normalize()).isEqualTo(task.output());
        assertThat(task.dataset().resolve("dataset_config.toml"))
                .content()
                .contains("batch_size = 2", "[512, 512]", "num_repeats = 1");
    }

    @Test
    void a_number_that_the_trainers_format_has_no_place_for_is_refused_before_anything_is_stored() {
        assertThatThrownBy(() -> library.trainingJobs()
                        .start(request()
                                .hyperparameters(Hyperparameters.builder(BaseModel.FLUX1_DEV)
                                        .alpha(0.5)
                                        .build())
                                .build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("alpha")
                .hasMessageContaining("whole number");
        assertThat(library.trainingJobs().list(ANN, 10, Optional.empty())).isEmpty();
    }

    @Test
    void pictures_of_an_asset_are_those_of_its_version_when_the_job_was_started() throws Exception {
        TrainingJob job = library.trainingJobs()
                .start(TrainingRequest.builder(
                                ANN,
                                new TrainingSource.OfAsset(mara.id(), Optional.empty()),
                                "scripted",
                                BaseModel.SDXL)
                        .trigger("mrcs")
                        .build());

        assertThat(job.request().source())
                .isEqualTo(new TrainingSource.OfAsset(mara.id(), Optional.of(mara.version())));
        assertThat(ended(job.id()).failure().orElseThrow().message()).contains("nothing to train on");
    }

    @Test
    void a_trainer_that_fails_fails_the_job_and_tells_no_secret() throws Exception {
        TrainingJob job = start();
        trainer.fail("boom with s3cret");

        TrainingJob failed = ended(job.id());

        assertThat(failed.state()).isEqualTo(TrainingState.FAILED);
        assertThat(failed.failure().orElseThrow().message()).isEqualTo("boom with ***");
        assertThat(library.trainingJobs().log(ANN, job.id(), 5)).containsExactly("logged in with ***");
    }

    @Test
    void one_that_cannot_be_started_fails_the_job() throws Exception {
        trainer.unable(true);

        TrainingJob job = ended(library.trainingJobs().start(request().build()).id());

        assertThat(job.failure().orElseThrow().kind()).isEqualTo(Failure.Kind.CONFIGURATION);
        assertThat(job.failure().orElseThrow().message()).doesNotContain("s3cret");
    }

    @Test
    void a_result_that_is_no_lora_fails_the_job() throws Exception {
        TrainingJob job = start();
        trainer.end(ScriptedTrainer.succeeded(Files.writeString(folder.resolve("x.safetensors"), "no model at all")));

        assertThat(ended(job.id()).failure().orElseThrow().message()).contains("cannot be used");
        assertThat(library.loras().list(10, Optional.empty())).isEmpty();
    }

    @Test
    void cancelling_stops_the_trainer_and_is_no_failure() throws Exception {
        TrainingJob job = start();

        TrainingJob cancelled = library.trainingJobs().cancel(ANN, job.id());

        assertThat(ended(job.id()).state()).isEqualTo(TrainingState.CANCELLED);
        assertThat(ended(job.id()).failure()).isEmpty();
        assertThat(cancelled.id()).isEqualTo(job.id());
        assertThat(library.trainingJobs().cancel(ANN, job.id()).state()).isEqualTo(TrainingState.CANCELLED);
    }

    @Test
    void a_library_opened_again_follows_what_runs_and_starts_nothing_twice() throws Exception {
        TrainingJob job = start();
        trainer.tell(1, 10, 0.9);
        heard(job.id(), now -> now.progress().step() == 10);
        library.close();
        trainer.tell(1, 20, 0.8);
        trainer.end(ScriptedTrainer.succeeded(lora()));

        openLibrary();

        assertThat(ended(job.id()).state()).isEqualTo(TrainingState.SUCCEEDED);
        assertThat(trainer.started).hasSize(1);
        assertThat(library.trainingJobs().metrics(ANN, job.id()))
                .extracting(TrainingMetric::step)
                .containsExactly(10L, 20L);
    }

    @Test
    void one_that_failed_goes_on_from_its_state_only_if_asked_and_only_if_there_is_one() throws Exception {
        TrainingJob job = start();
        trainer.tell(1, 10, 0.9);
        trainer.fail("the machine was switched off");
        ended(job.id());
        assertThatThrownBy(() -> library.trainingJobs().resume(ANN, job.id()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("no state");
        trainer.resumable(true);

        TrainingJob resumed = library.trainingJobs().resume(ANN, job.id());
        assertThat(resumed.run()).isEqualTo(2);
        heard(job.id(), now -> trainer.started.size() == 2);
        assertThat(trainer.started.get(1).resume()).isTrue();
        trainer.end(ScriptedTrainer.succeeded(lora()));

        assertThat(ended(job.id()).state()).isEqualTo(TrainingState.SUCCEEDED);
        assertThatThrownBy(() -> library.trainingJobs().resume(ANN, job.id())).isInstanceOf(ConflictException.class);
    }

    @Test
    void one_that_failed_can_begin_anew_and_be_removed() throws Exception {
        TrainingJob job = start();
        assertThatThrownBy(() -> library.trainingJobs().delete(ANN, job.id())).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> library.trainingJobs().restart(ANN, job.id())).isInstanceOf(ConflictException.class);
        library.trainingJobs().cancel(ANN, job.id());
        ended(job.id());
        Files.writeString(trainer.started.get(0).output().resolve("left"), "");
        trainer.resumable(false);

        library.trainingJobs().restart(ANN, job.id());
        heard(job.id(), now -> trainer.started.size() == 2);

        assertThat(trainer.started.get(1).resume()).isFalse();
        assertThat(trainer.started.get(1).output().resolve("left")).doesNotExist();
        library.trainingJobs().cancel(ANN, job.id());
        ended(job.id());
        library.trainingJobs().delete(ANN, job.id());
        assertThat(trainer.started.get(1).folder()).doesNotExist();
        assertThat(library.trainingJobs().list(ANN, 10, Optional.empty())).isEmpty();
    }

    @Test
    void to_another_owner_a_job_is_not_there_by_any_way() throws Exception {
        TrainingJobId id = start().id();
        List<ThrowingCallable> calls = List.of(
                () -> library.trainingJobs().get("bob", id),
                () -> library.trainingJobs().metrics("bob", id),
                () -> library.trainingJobs().log("bob", id, 1),
                () -> library.trainingJobs().cancel("bob", id),
                () -> library.trainingJobs().resume("bob", id),
                () -> library.trainingJobs().restart("bob", id),
                () -> library.trainingJobs().delete("bob", id),
                () -> library.trainingJobs().await("bob", id, LONG));
        for (ThrowingCallable call : calls) {
            assertThatThrownBy(call)
                    .isInstanceOf(NotFoundException.class)
                    .hasMessage("no training job \"" + id + "\" in this library");
        }
        assertThat(library.trainingJobs().list("bob", 10, Optional.empty())).isEmpty();
        assertThatThrownBy(() -> library.trainingJobs()
                        .start(TrainingRequest.builder(
                                        "bob", new TrainingSource.OfDataset(ANN, set), "scripted", BaseModel.SDXL)
                                .trigger("mrcs")
                                .build()))
                .isInstanceOf(NotFoundException.class);
        library.trainingJobs().cancel(ANN, id);
    }

    @Test
    void a_request_that_cannot_be_done_is_refused_before_anything_is_stored() {
        assertThatThrownBy(() -> library.trainingJobs()
                        .start(TrainingRequest.builder(
                                        ANN, new TrainingSource.OfDataset(ANN, set), "other", BaseModel.SDXL)
                                .trigger("mrcs")
                                .build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("[scripted]");
        library.datasets().add(ANN, set, "c.txt", new ByteArrayInputStream(new byte[] {'c'}));
        assertThatThrownBy(() -> library.trainingJobs().start(request().build()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("UPLOADING");
        assertThatThrownBy(() -> request().name("--evil").build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> request().checkpoint("-x").build()).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> request().trigger("a\"b").build()).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Hyperparameters.builder(BaseModel.SDXL).rank(0).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("rank")
                .hasMessageContaining("use 1 to 1024");
        assertThat(library.trainingJobs().list(ANN, 10, Optional.empty())).isEmpty();
    }

    @Test
    void a_trainer_that_cannot_be_asked_fails_no_job() throws Exception {
        TrainingJob job = start();
        trainer.unreachable(true);

        assertThat(library.trainingJobs()
                        .await(ANN, job.id(), Duration.ofMillis(1))
                        .state())
                .isEqualTo(TrainingState.RUNNING);
        assertThat(library.trainingJobs().cancel(ANN, job.id()).state()).isEqualTo(TrainingState.CANCELLED);
    }
}
