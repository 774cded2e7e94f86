package dev.filmwright.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Subscription;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.Dataset;
import dev.filmwright.dataset.DatasetFile;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.Datasets;
import dev.filmwright.dataset.TrainingSource;
import dev.filmwright.testkit.TestLibrary;
import dev.filmwright.training.TrainingEvent;
import dev.filmwright.training.TrainingJob;
import dev.filmwright.training.TrainingJobId;
import dev.filmwright.training.TrainingJobs;
import dev.filmwright.training.TrainingRequest;
import dev.filmwright.training.TrainingState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one owner has is to another neither there nor changed by any call, in whatever state it is. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OwnersTest {
    private static final String ANN = "ann";
    private static final String BOB = "bob";
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ScriptedTrainer trainer = new ScriptedTrainer();
    private TestLibrary library;
    private DatasetId anns;
    private DatasetId bobs;

    @BeforeEach
    void open() throws IOException {
        library = TestLibrary.open(builder -> builder.trainer(trainer));
        anns = ready(ANN);
        bobs = ready(BOB);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private DatasetId ready(String owner) throws IOException {
        Datasets datasets = library.datasets();
        DatasetId set = datasets.create(owner, "Mara", "").id();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB), "png", png);
        datasets.add(owner, set, "a.png", new ByteArrayInputStream(png.toByteArray()));
        datasets.add(owner, set, "a.txt", text());
        datasets.validate(owner, set);
        return set;
    }

    private static InputStream text() {
        return new ByteArrayInputStream("in the rain".getBytes(StandardCharsets.UTF_8));
    }

    private TrainingJob start(String owner, DatasetId set) {
        return library.trainingJobs().start(request(owner, owner, set));
    }

    private static TrainingRequest request(String owner, String source, DatasetId set) {
        return TrainingRequest.builder(
                        owner, new TrainingSource.OfDataset(source, set), "scripted", BaseModel.FLUX1_DEV)
                .trigger("mrcs")
                .build();
    }

    /** Every method that names a dataset. */
    private static Map<String, ThrowingCallable> calls(Datasets datasets, String owner, DatasetId id) {
        Map<String, ThrowingCallable> calls = new TreeMap<>();
        calls.put("get", () -> datasets.get(owner, id));
        calls.put("describe", () -> datasets.describe(owner, id, "mine", "now"));
        calls.put("add", () -> datasets.add(owner, id, "b.txt", text()));
        calls.put("rename", () -> datasets.rename(owner, id, "a.png", "b.png"));
        calls.put("rename what is not there", () -> datasets.rename(owner, id, "no.png", "b.png"));
        calls.put("remove", () -> datasets.remove(owner, id, "a.png"));
        calls.put("remove what is not there", () -> datasets.remove(owner, id, "no.png"));
        calls.put("complete", () -> datasets.complete(owner, id));
        calls.put("validate", () -> datasets.validate(owner, id));
        calls.put("files", () -> datasets.files(owner, id));
        calls.put("open", () -> datasets.open(owner, id, "a.png"));
        calls.put("open what is not there", () -> datasets.open(owner, id, "no.png"));
        calls.put("delete", () -> datasets.delete(owner, id));
        return calls;
    }

    /** Every method that names a job. */
    private static Map<String, ThrowingCallable> calls(TrainingJobs jobs, String owner, TrainingJobId id) {
        Map<String, ThrowingCallable> calls = new TreeMap<>();
        calls.put("get", () -> jobs.get(owner, id));
        calls.put("metrics", () -> jobs.metrics(owner, id));
        calls.put("log", () -> jobs.log(owner, id, 1));
        calls.put("cancel", () -> jobs.cancel(owner, id));
        calls.put("resume", () -> jobs.resume(owner, id));
        calls.put("restart", () -> jobs.restart(owner, id));
        calls.put("delete", () -> jobs.delete(owner, id));
        calls.put("await", () -> jobs.await(owner, id, LONG));
        return calls;
    }

    private static void refused(Map<String, ThrowingCallable> calls, String message) {
        calls.forEach((name, call) -> assertThatThrownBy(call)
                .as(name)
                .isInstanceOf(NotFoundException.class)
                .hasMessage(message));
    }

    @Test
    void a_dataset_of_another_is_not_there_and_stays_as_it_is() throws IOException {
        Dataset before = library.datasets().get(ANN, anns);
        List<DatasetFile> files = library.datasets().files(ANN, anns);
        DatasetId unknown = new DatasetId("01ARZ3NDEKTSV4RRFFQ69G5FAV");

        for (String other : List.of(BOB, "Ann", "ann ", "", "%", "*")) {
            for (DatasetId id : List.of(anns, unknown)) {
                refused(calls(library.datasets(), other, id), "no dataset \"" + id + "\" in this library");
            }
        }

        assertThat(library.datasets().get(ANN, anns)).isEqualTo(before);
        assertThat(library.datasets().files(ANN, anns)).isEqualTo(files);
        try (InputStream in = library.datasets().open(ANN, anns, "a.txt")) {
            assertThat(in).hasContent("in the rain");
        }
    }

    @Test
    void lists_of_datasets_hold_ones_own_from_wherever_they_begin() {
        assertThat(library.datasets().list(BOB, 10, Optional.empty()))
                .extracting(Dataset::id)
                .containsExactly(bobs);
        assertThat(library.datasets().list(BOB, 10, Optional.of(anns)))
                .extracting(Dataset::owner)
                .doesNotContain(ANN);
        assertThat(library.datasets().list("", 10, Optional.empty())).isEmpty();
    }

    @Test
    void a_job_of_another_is_not_there_while_it_runs_and_once_it_has_ended() throws InterruptedException {
        TrainingJobId job = start(ANN, anns).id();
        TrainingJobId unknown = new TrainingJobId("01ARZ3NDEKTSV4RRFFQ69G5FAV");
        for (String other : List.of(BOB, "Ann", "", "%")) {
            refused(calls(library.trainingJobs(), other, job), "no training job \"" + job + "\" in this library");
            refused(
                    calls(library.trainingJobs(), other, unknown),
                    "no training job \"" + unknown + "\" in this library");
        }
        trainer.fail("broken");
        TrainingJob ended = library.trainingJobs().await(ANN, job, LONG);
        assertThat(ended.state()).isEqualTo(TrainingState.FAILED);

        refused(calls(library.trainingJobs(), BOB, job), "no training job \"" + job + "\" in this library");

        assertThat(library.trainingJobs().get(ANN, job)).isEqualTo(ended);
        assertThat(trainer.cancelled).isEmpty();
        assertThat(trainer.started).hasSize(1);
    }

    @Test
    void nobody_trains_from_a_dataset_of_another_whoever_it_is_said_to_be_of() {
        for (String source : List.of(ANN, BOB)) {
            assertThatThrownBy(() -> library.trainingJobs().start(request(BOB, source, anns)))
                    .as(source)
                    .isInstanceOf(NotFoundException.class)
                    .hasMessage("no dataset \"" + anns + "\" in this library");
        }
        assertThat(library.trainingJobs().list(BOB, 10, Optional.empty())).isEmpty();
        assertThat(trainer.started).isEmpty();
    }

    @Test
    void lists_of_jobs_hold_ones_own_from_wherever_they_begin() throws InterruptedException {
        TrainingJobId his = start(BOB, bobs).id();
        TrainingJobId hers = start(ANN, anns).id();

        assertThat(library.trainingJobs().list(BOB, 10, Optional.empty()))
                .extracting(TrainingJob::id)
                .containsExactly(his);
        assertThat(library.trainingJobs().list(BOB, 10, Optional.of(hers)))
                .extracting(TrainingJob::id)
                .doesNotContain(hers);
        trainer.fail("over");
        library.trainingJobs().await(ANN, hers, LONG);
        library.trainingJobs().await(BOB, his, LONG);
    }

    @Test
    void nobody_hears_of_the_jobs_of_another() throws InterruptedException {
        trainer.fail("at once");
        BlockingQueue<TrainingEvent> heard = new LinkedBlockingQueue<>();
        Subscription listening = library.trainingJobs().subscribe(BOB, heard::add);
        library.trainingJobs().await(ANN, start(ANN, anns).id(), LONG);

        TrainingJobId his = start(BOB, bobs).id();

        boolean over = false;
        while (!over) {
            TrainingEvent event = heard.poll(1, TimeUnit.MINUTES);
            assertThat(event).isInstanceOf(TrainingEvent.Changed.class);
            TrainingJob job = ((TrainingEvent.Changed) event).job();
            assertThat(job.id()).isEqualTo(his);
            over = job.state().terminal();
        }
        listening.close();
    }
}
