package dev.filmwright.samples.cli.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.samples.cli.Cli;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs {@code assets} commands on a library in a folder of the test's. */
abstract class AssetsFixture {
    @TempDir
    Path folder;

    Path library() {
        return folder.resolve("library of mine");
    }

    /** Runs a command that must succeed; returns what it says. */
    String done(String command, Object... words) {
        Cli cli = run(command, library(), words);
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(cli.err()).isEmpty();
        return cli.out();
    }

    /** Runs a command that must succeed and say JSON. */
    JsonNode json(String command, Object... words) {
        List<Object> all = new ArrayList<>(List.of(words));
        all.add("--json");
        return JsonMapper.shared().readTree(done(command, all.toArray()));
    }

    /** Runs a command that must fail in one line, with an exit code, for a reason. */
    void refused(int exitCode, String because, String command, Object... words) {
        Cli cli = run(command, library(), words);
        assertThat(cli.err()).contains(because).hasLineCount(1);
        assertThat(cli.exitCode()).isEqualTo(exitCode);
    }

    static Cli run(String command, Path library, Object... words) {
        List<Object> all = new ArrayList<>(List.of("assets"));
        all.addAll(List.of(command.split(" ")));
        all.add(library);
        all.addAll(List.of(words));
        return Cli.run(all.toArray());
    }

    Path picture(String name, Color colour) {
        BufferedImage image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 80, 60);
        pen.dispose();
        Path file = folder.resolve(name);
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
