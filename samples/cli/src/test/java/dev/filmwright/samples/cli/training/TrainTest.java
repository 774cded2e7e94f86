package dev.filmwright.samples.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.Category;
import dev.filmwright.dataset.Dataset;
import dev.filmwright.model.Lora;
import dev.filmwright.samples.cli.Cli;
import dev.filmwright.samples.cli.Main;
import dev.filmwright.training.TrainingJob;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From pictures to the LoRA of a talent, by commands, with a trainer that is a program of its own. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TrainTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    private Path studio;
    private Asset mara;
    private String dataset = "";

    @BeforeEach
    void collect() throws IOException {
        studio = folder.resolve("studio");
        try (Filmwright library = Filmwright.open(studio)) {
            mara = library.assets()
                    .create(AssetDraft.builder(Category.TALENT, "Mara").build());
        }
        assertThat(Cli.run("dataset", "create", studio, "Mara").exitCode()).isZero();
        try (Filmwright library = Filmwright.open(studio)) {
            dataset = library.datasets().list("local", 1, Optional.empty()).stream()
                    .map(Dataset::id)
                    .findFirst()
                    .orElseThrow()
                    .value();
        }
        Path picture = folder.resolve("mara-1.png");
        ImageIO.write(new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Path caption = Files.writeString(folder.resolve("mara-1.txt"), "in the rain");
        assertThat(Cli.run("dataset", "add", studio, dataset, picture, caption, picture)
                        .out())
                .contains("added mara-1.png")
                .contains("added mara-1.txt")
                .contains("mara-1.png is the same as mara-1.png");
        Cli check = Cli.run("dataset", "check", studio, dataset);
        assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
        assertThat(check.out()).contains("READY: 1 pictures, 1 with a caption").doesNotContain("error  ");
    }

    /** Runs the command in a JVM of its own, as its settings come from the environment. */
    private Process child(String gate, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        process.environment()
                .put(
                        "FILMWRIGHT_TRAINER_COMMAND",
                        "\"" + JAVA + "\" -cp \"" + System.getProperty("java.class.path") + "\" "
                                + FakeKohya.class.getName() + " {config} " + gate);
        process.environment().put("FILMWRIGHT_TRAINER_POLL", "50");
        return process.start();
    }

    private String[] start() {
        return new String[] {
            "train",
            "start",
            studio.toString(),
            "--dataset",
            dataset,
            "--asset",
            mara.id().value(),
            "--base",
            "FLUX1_DEV",
            "--trigger",
            "mrcs",
            "--name",
            "mara-v1"
        };
    }

    @Test
    void pictures_become_the_lora_of_a_talent() throws Exception {
        int exit = child("", start()).waitFor();

        String said = Files.readString(folder.resolve("said"));
        assertThat(exit).as(said).isZero();
        assertThat(said).contains("SUCCEEDED").contains("loss 0.2500").contains("FLUX1, rank 4");
        assertThat(Cli.run("train", "list", studio).out()).contains("mara-v1");
        assertThat(Cli.run("train", "loras", studio).out()).contains("of " + mara.id() + " v1.0.0");
    }

    @Test
    void a_training_outlives_the_process_that_started_it_and_is_brought_home_by_the_next() throws Exception {
        List<String> words = new ArrayList<>(List.of(start()));
        words.add("--detach");
        try (Gate gate = new Gate()) {
            assertThat(child(gate.port(), words.toArray(new String[0])).waitFor())
                    .as(said())
                    .isZero();
            gate.await();
            gate.open();

            try (Filmwright library = Filmwright.open(studio)) {
                TrainingJob job = library.trainingJobs()
                        .list("local", 1, Optional.empty())
                        .get(0);
                TrainingJob ended = library.trainingJobs().await("local", job.id(), Duration.ofMinutes(2));

                assertThat(ended.lora()).as("%s", ended).isPresent();
                assertThat(ended.run()).isEqualTo(1);
                assertThat(library.trainingJobs().metrics("local", job.id()))
                        .extracting(metric -> metric.loss().orElseThrow())
                        .containsExactly(0.5, 0.25);
                assertThat(library.loras().of(mara.use()))
                        .extracting(Lora::id)
                        .containsExactly(ended.lora().orElseThrow());
            }
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
