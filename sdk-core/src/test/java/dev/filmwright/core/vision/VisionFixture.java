package dev.filmwright.core.vision;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.Category;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestClock;
import dev.filmwright.vision.DescriptionRequest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A library with models that see, of which the answers are given by the test. */
abstract class VisionFixture {
    static final MediaOwner OWNER = MediaOwner.asset("mara");
    static final String MARA = """
            {"text": "A woman in her thirties at a window.", "physicalDescription": "pale, tall", "ageRange": "30s",
             "build": "lanky", "hair": "short black hair", "distinguishingFeatures": "a scar on the chin",
             "defaultWardrobe": "green coat", "tags": ["woman", "window"]}""";

    final FakeProviderPlugin fake = new FakeProviderPlugin();
    final ModelRef eyes = fake.model("eyes", seeing().build());
    final ModelRef strict =
            fake.model("strict", seeing().schema().option("temperature").build());
    final ModelRef blind =
            fake.model("blind", Capabilities.builder().output(OutputKind.TEXT).build());

    final TestClock clock = new TestClock();

    @TempDir
    Path folder;

    Filmwright library;

    static Capabilities.Builder seeing() {
        return Capabilities.builder()
                .output(OutputKind.TEXT)
                .input(InputRole.REFERENCE, 3)
                .maxConcurrent(4)
                .free();
    }

    @BeforeEach
    void open() {
        library = Filmwright.builder(folder)
                .discoverPlugins(false)
                .clock(clock)
                .plugin(fake)
                .open();
    }

    @AfterEach
    void close() {
        library.close();
    }

    void reopen() {
        close();
        open();
    }

    MediaId picture(int shade) {
        return library.media()
                .storeImage(OWNER, png(shade), ImageOptions.ofDefaults())
                .id();
    }

    static InputStream png(int shade) {
        BufferedImage image = new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(shade, 90, 40));
        pen.fillRect(0, 0, 64, 36);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    DescriptionRequest talent(ModelRef model) {
        return DescriptionRequest.builder(model, Category.TALENT, OWNER)
                .picture(picture(10))
                .build();
    }

    Asset asset(Category category, String name) {
        return library.assets().create(AssetDraft.builder(category, name).build());
    }

    /** Returns what the model was told, how often so ever. */
    String told(int request) {
        return fake.requests().get(request).request().prompt().text();
    }
}
