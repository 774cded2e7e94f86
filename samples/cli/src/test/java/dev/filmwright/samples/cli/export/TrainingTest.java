package dev.filmwright.samples.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.samples.cli.Cli;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    @TempDir
    Path folder;

    private Path library;

    @BeforeEach
    void addMarcus() throws IOException {
        library = folder.resolve("library");
        BufferedImage image = new BufferedImage(80, 96, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, Color.RED.getRGB());
        Path picture = folder.resolve("face.png");
        ImageIO.write(image, "png", picture.toFile());
        Cli added = Cli.run(
                "assets",
                "add",
                library,
                "talent",
                "Marcus Vale",
                "--image",
                "headshot=" + picture,
                "--set",
                "profile.defaultWardrobe=a grey raincoat");
        assertThat(added.exitCode()).as(added.err()).isZero();
    }

    private Cli run(Object... words) {
        List<Object> all = new ArrayList<>(List.of("export", "training", library, "marcus-vale"));
        all.addAll(List.of(words));
        return Cli.run(all.toArray());
    }

    @Test
    void a_plan_shows_captions_numbers_with_their_source_and_warnings_and_writes_nothing() {
        Cli cli = run(
                "--format",
                "ai-toolkit",
                "--trigger",
                "mrcs",
                "--class",
                "man",
                "--plan",
                "--out",
                folder.resolve("x.zip"));

        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(cli.out())
                .contains("dataset/mrcs-0001.png", "[trigger] man", "FOR flux1-dev", "1.0e-4", "ai-toolkit's example")
                .contains("2000 steps", "warning: the set is small (1)");
        assertThat(folder.resolve("x.zip")).doesNotExist();
    }

    @Test
    void a_package_is_written_with_what_is_set() throws IOException {
        Path target = folder.resolve("out/marcus.zip");
        Cli cli = run(
                "--format",
                "kohya",
                "--trigger",
                "mrcs",
                "--class",
                "man",
                "--base",
                "sd15",
                "--set",
                "rank=8",
                "--out",
                target);

        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(cli.out().lines()).contains(target.toString());
        try (ZipFile zip = new ZipFile(target.toFile())) {
            String train =
                    new String(zip.getInputStream(zip.getEntry("train.toml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(train).contains("network_dim = 8\n");
        }
    }

    @Test
    void a_dataset_is_packed_for_its_owner_and_for_nobody_else() throws IOException {
        String id;
        try (Filmwright open = Filmwright.open(library)) {
            id = open.datasets().create("ann", "Mara", "").id().value();
        }
        Path caption = Files.writeString(folder.resolve("face.txt"), "in the rain");
        assertThat(Cli.run("dataset", "add", library, id, folder.resolve("face.png"), caption, "--owner", "ann")
                        .exitCode())
                .isZero();
        List<Object> words = List.of(
                "export", "training", library, "--dataset", id, "--format", "kohya", "--trigger", "mrcs", "--plan");

        Cli own = Cli.run(and(words, "--owner", "ann"));
        assertThat(own.exitCode()).as(own.err()).isZero();
        assertThat(own.out()).contains("mrcs, in the rain");

        Cli others = Cli.run(and(words, "--owner", "bob"));
        assertThat(others.exitCode()).isEqualTo(1);
        assertThat(others.err()).contains("no dataset").hasLineCount(1);

        Cli both = run("--dataset", id, "--format", "kohya", "--trigger", "mrcs");
        assertThat(both.exitCode()).isEqualTo(1);
        assertThat(both.err()).contains("either").hasLineCount(1);
    }

    private static Object[] and(List<Object> words, Object... more) {
        List<Object> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return all.toArray();
    }

    @Test
    void what_cannot_be_is_refused_in_a_line() {
        Cli unknown = run("--format", "kohja");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("ai-toolkit").hasLineCount(1);

        Cli noTrigger = run("--format", "kohya", "--out", folder.resolve("k"));
        assertThat(noTrigger.exitCode()).isEqualTo(1);
        assertThat(noTrigger.err()).contains("trigger").hasLineCount(1);

        Cli noSetting = run("--format", "kohya", "--trigger", "mrcs", "--set", "rnk=8");
        assertThat(noSetting.exitCode()).isEqualTo(1);
        assertThat(noSetting.err()).contains("rank").hasLineCount(1);
    }
}
