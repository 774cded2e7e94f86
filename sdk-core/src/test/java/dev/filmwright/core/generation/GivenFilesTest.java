package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightBuilder;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.InputLimits;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestLibrary;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a provider is given of stored pictures, through a whole library. */
@Timeout(120)
class GivenFilesTest {
    private static final MediaOwner OWNER = MediaOwner.production("p1");
    private static final URI ADDRESS = URI.create("https://media.example/mara");

    private final FakeProviderPlugin plugin = new FakeProviderPlugin();
    private Optional<TestLibrary> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(TestLibrary::close);
    }

    @Test
    void a_picture_comes_in_a_type_and_size_the_model_takes_under_the_digest_of_what_is_stored() throws Exception {
        ModelRef model = plugin.model(
                "png",
                can().inputType(MediaType.PNG)
                        .inputLimits(InputLimits.of(100, 1 << 20))
                        .build());
        open(builder -> {});
        MediaFile mara = picture(400, 200);

        run(request(model).input(InputRole.REFERENCE, mara.id()));

        ProviderInput given = sent(0).inputs().get(0);
        assertThat(given.type()).isEqualTo(MediaType.PNG);
        assertThat(given.size()).contains(new FrameSize(100, 50));
        assertThat(given.sha256()).isEqualTo(mara.sha256());
        assertThat(given.variant()).isEqualTo("png-100x50");
        try (InputStream bytes = given.open()) {
            byte[] all = bytes.readAllBytes();
            assertThat(given.bytes()).isEqualTo(all.length);
            assertThat(ImageIO.read(new ByteArrayInputStream(all)).getWidth()).isEqualTo(100);
        }
    }

    @Test
    void a_second_generation_encodes_nothing_again() throws Exception {
        ModelRef model = plugin.model("jpeg", can().inputType(MediaType.JPEG).build());
        TestLibrary library = open(builder -> {});
        MediaFile mara = picture(400, 200);
        run(request(model).input(InputRole.REFERENCE, mara.id()));
        List<Path> cached = cached(library);
        assertThat(cached).hasSize(1);
        Files.writeString(cached.get(0), "marked");

        run(request(model).input(InputRole.REFERENCE, mara.id()));

        try (InputStream bytes = sent(1).inputs().get(0).open()) {
            assertThat(bytes.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("marked");
        }
    }

    @Test
    void a_file_that_the_cache_lost_is_there_all_the_same() throws Exception {
        ModelRef model = plugin.model("jpeg", can().inputType(MediaType.JPEG).build());
        TestLibrary library = open(builder -> {});
        run(request(model).input(InputRole.REFERENCE, picture(400, 200).id()));
        for (Path file : cached(library)) {
            Files.delete(file);
        }
        ProviderInput given = sent(0).inputs().get(0);
        try (InputStream bytes = given.open()) {
            assertThat(bytes.readAllBytes()).hasSize((int) given.bytes());
        }
    }

    @Test
    void a_backend_that_takes_none_so_big_is_sent_smaller_ones_once_and_the_result_says_so() throws Exception {
        ModelRef model = plugin.model("picky", can().inputType(MediaType.JPEG).build());
        open(builder -> {});
        plugin.rejectNext(tooLarge());

        Job job =
                run(request(model).input(InputRole.REFERENCE, picture(400, 200).id()));

        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.attempts()).isEqualTo(1);
        assertThat(sent(0).inputs().get(0).size()).contains(new FrameSize(400, 200));
        assertThat(sent(1).inputs().get(0).size()).contains(new FrameSize(300, 150));
        assertThat(sent(1).clientKey()).isEqualTo(sent(0).clientKey());
        assertThat(library()
                        .generations()
                        .find(job.generation().orElseThrow())
                        .orElseThrow()
                        .warnings())
                .containsExactly("the files were made smaller: fake/picky took no bigger ones");
    }

    @Test
    void smaller_ones_are_offered_once_only_and_not_where_there_is_nothing_to_make_smaller() throws Exception {
        ModelRef model = plugin.model("picky", can().inputType(MediaType.JPEG).build());
        open(builder -> {});
        plugin.rejectNext(tooLarge()).rejectNext(tooLarge());

        Job job =
                run(request(model).input(InputRole.REFERENCE, picture(400, 200).id()));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.failure().orElseThrow().kind()).isEqualTo(Failure.Kind.TOO_LARGE);
        assertThat(plugin.requests()).hasSize(2);

        plugin.rejectNext(tooLarge());
        assertThat(run(request(model)).state()).isEqualTo(JobState.FAILED);
        assertThat(plugin.requests()).hasSize(3);
    }

    @Test
    void a_mask_is_as_big_as_its_source_at_every_step() throws Exception {
        ModelRef model = plugin.model(
                "inpaint",
                can().input(InputRole.SOURCE, 1)
                        .input(InputRole.MASK, 1)
                        .inputType(MediaType.PNG)
                        .inputType(MediaType.JPEG)
                        .inputLimits(InputLimits.of(200, 1 << 20))
                        .build());
        open(builder -> {});

        run(request(model)
                .input(InputRole.MASK, picture(400, 200).id())
                .input(InputRole.SOURCE, picture(400, 200).id()));

        List<ProviderInput> inputs = sent(0).inputs();
        assertThat(inputs).extracting(ProviderInput::type).containsExactly(MediaType.PNG, MediaType.JPEG);
        for (ProviderInput each : inputs) {
            assertThat(each.size()).contains(new FrameSize(200, 100));
            assertThat(each.smaller().orElseThrow().size()).contains(new FrameSize(150, 75));
        }
    }

    @Test
    void making_smaller_ends_where_nothing_could_be_recognised_any_more() throws Exception {
        ModelRef model = plugin.model("jpeg", can().inputType(MediaType.JPEG).build());
        open(builder -> {});
        run(request(model).input(InputRole.REFERENCE, picture(400, 200).id()));

        Optional<ProviderInput> next = Optional.of(sent(0).inputs().get(0));
        int steps = 0;
        while (next.isPresent()) {
            steps++;
            assertThat(next.get().size().orElseThrow().width()).isGreaterThanOrEqualTo(64);
            next = next.get().smaller();
        }
        assertThat(steps).isBetween(5, 8);
    }

    @Test
    void a_model_that_takes_addresses_is_told_one_of_what_it_takes_as_stored() throws Exception {
        ModelRef takes = plugin.model("takes", can().inputAddresses().build());
        ModelRef bytes = plugin.model("bytes", can().build());
        ModelRef other = plugin.model(
                "other", can().inputAddresses().inputType(MediaType.PNG).build());
        open(builder -> builder.mediaAddresses((file, atLeast) -> Optional.of(ADDRESS)));
        MediaFile mara = picture(400, 200);

        for (ModelRef model : List.of(takes, bytes, other)) {
            run(request(model).input(InputRole.REFERENCE, mara.id()));
        }

        assertThat(sent(0).inputs().get(0).address()).contains(ADDRESS);
        assertThat(sent(1).inputs().get(0).address()).as("it takes none").isEmpty();
        assertThat(sent(2).inputs().get(0).address())
                .as("there is a WebP, it takes PNG")
                .isEmpty();
        assertThat(library().generations().jobs(Map.of(), 9).toString()).doesNotContain("media.example");
    }

    @Test
    void a_host_that_fails_to_name_an_address_has_the_bytes_sent() throws Exception {
        ModelRef takes = plugin.model("takes", can().inputAddresses().build());
        open(builder -> builder.mediaAddresses((file, atLeast) -> {
            throw new IllegalStateException("no bucket");
        }));

        assertThat(run(request(takes)
                                .input(InputRole.REFERENCE, picture(400, 200).id()))
                        .state())
                .isEqualTo(JobState.SUCCEEDED);
        assertThat(sent(0).inputs().get(0).address()).isEmpty();
    }

    private static Capabilities.Builder can() {
        return Capabilities.builder().output(OutputKind.IMAGE).free().input(InputRole.REFERENCE, 4);
    }

    private static Failure tooLarge() {
        return Failure.ofProvider(
                FakeProviderPlugin.ID, Failure.Kind.TOO_LARGE, "status 413", false, Failure.Billing.NOT_CHARGED);
    }

    private TestLibrary open(Consumer<FilmwrightBuilder> settings) {
        TestLibrary library = TestLibrary.open(builder -> {
            builder.plugin(plugin);
            settings.accept(builder);
        });
        opened = Optional.of(library);
        return library;
    }

    private TestLibrary library() {
        return opened.orElseThrow();
    }

    private ProviderRequest sent(int index) {
        return plugin.requests().get(index);
    }

    private static GenerationRequest.Builder request(ModelRef model) {
        return GenerationRequest.image(model, AssembledPrompt.plain(PromptKind.FRAME, "Mara at the harbour"), OWNER);
    }

    private Job run(GenerationRequest.Builder request) throws InterruptedException {
        Job job = library().generations().start(request.build());
        assertThat(library().generations().await(List.of(job.id()), Duration.ofMinutes(1), ended -> {}))
                .isTrue();
        return library().generations().job(job.id());
    }

    private MediaFile picture(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.RED, width, height, Color.BLUE));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return library()
                .media()
                .storeImage(OWNER, new ByteArrayInputStream(bytes.toByteArray()), ImageOptions.ofDefaults());
    }

    private static List<Path> cached(TestLibrary library) throws IOException {
        try (Stream<Path> files = Files.walk(library.directory().resolve("cache"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
