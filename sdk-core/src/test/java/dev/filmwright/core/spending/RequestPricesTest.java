package dev.filmwright.core.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.cost.Money;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spending.CostEstimate;
import dev.filmwright.spending.CostSum;
import dev.filmwright.testkit.TestLibrary;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What requests would cost, by a price table with every way backends charge. */
class RequestPricesTest {
    private static final String PRICES = """
            {"provider": "acme", "name": "Acme", "asOf": "2026-11-01", "source": "its site", "currency": "USD", "prices": [
              {"model": "mega", "name": "m", "output": "IMAGE", "basis": "MEGAPIXEL", "first": "0.03", "further": "0.015",
               "extras": [{"basis": "INPUT_MEGAPIXEL", "each": "0.015"}, {"basis": "REQUEST", "each": "0.001"}]},
              {"model": "sized", "name": "s", "output": "IMAGE", "basis": "IMAGE", "first": "0.067", "maxEdge": 1024},
              {"model": "sized", "name": "s", "output": "IMAGE", "basis": "IMAGE", "first": "0.151", "maxEdge": 4096},
              {"model": "clip", "name": "c", "output": "VIDEO", "basis": "SECOND", "first": "0.40", "clipSeconds": [4, 6, 8],
               "when": {"resolution": ["", "720p"], "audio": ["", "true"]}},
              {"model": "clip", "name": "c", "output": "VIDEO", "basis": "SECOND", "first": "0.20", "clipSeconds": [4, 6, 8],
               "when": {"resolution": ["", "720p"], "audio": ["false"]}},
              {"model": "free-length", "name": "f", "output": "VIDEO", "basis": "SECOND", "first": "0.10"},
              {"model": "words", "name": "w", "output": "TEXT", "basis": "MILLION_TOKENS_OUT", "first": "7.50",
               "tokenOption": "max_tokens", "mostTokens": 8192,
               "extras": [{"basis": "MILLION_TOKENS_IN", "each": "1.50"}]},
              {"model": "endless", "name": "e", "output": "TEXT", "basis": "MILLION_TOKENS_OUT", "first": "7.50"},
              {"model": "seeing", "name": "v", "output": "TEXT", "basis": "MILLION_TOKENS_IN", "first": "2",
               "extras": [{"basis": "INPUT_IMAGE", "each": "0.002"}]}
            ]}""";

    private final TestLibrary library = TestLibrary.open(builder -> builder.prices(PaidBackend.prices(PRICES)));

    @AfterEach
    void close() {
        library.close();
    }

    private CostEstimate cost(GenerationRequest.Builder request) {
        return library.costs().estimate(request.build());
    }

    private static CostEstimate known(String low, String high) {
        return new CostEstimate.Known(Money.usd(low), Money.usd(high), LocalDate.of(2026, 11, 1));
    }

    private static GenerationRequest.Builder image(String model) {
        return SpendingFixture.request(new ModelRef("acme", model));
    }

    private static GenerationRequest.Builder video(String model) {
        GenerationRequest image = image(model).build();
        return GenerationRequest.video(image.model(), image.prompt(), image.owner());
    }

    private static GenerationRequest.Builder text(String model) {
        GenerationRequest image = image(model).build();
        return GenerationRequest.text(image.model(), image.prompt(), image.owner());
    }

    private void unknown(GenerationRequest.Builder request, String why) {
        assertThat(cost(request))
                .isInstanceOfSatisfying(
                        CostEstimate.Unknown.class,
                        told -> assertThat(told.why()).contains(why));
    }

    @Test
    void megapixels_begun_are_charged_whole_and_extras_come_on_top() {
        assertThat(cost(image("mega").size(new FrameSize(1024, 1024)))).isEqualTo(known("0.031", "0.031"));
        assertThat(cost(image("mega").size(new FrameSize(1920, 1080)))).isEqualTo(known("0.046", "0.046"));
    }

    @Test
    void pictures_given_are_charged_by_their_size_if_that_is_known() {
        MediaId picture = library.media()
                .storeImage(MediaOwner.production("film"), picture(2000, 1000), ImageOptions.ofDefaults())
                .id();

        assertThat(cost(image("mega").size(new FrameSize(1024, 1024)).input(InputRole.REFERENCE, picture)))
                .isEqualTo(known("0.061", "0.061"));
        unknown(image("mega").input(InputRole.REFERENCE, new MediaId("nowhere")), "input megapixel");
    }

    @Test
    void the_line_of_the_size_asked_for_counts() {
        assertThat(cost(image("sized").size(new FrameSize(1024, 768)))).isEqualTo(known("0.067", "0.067"));
        assertThat(cost(image("sized").size(new FrameSize(768, 1025)))).isEqualTo(known("0.151", "0.151"));
        unknown(image("sized").size(new FrameSize(5000, 100)), "none of sized with these settings");
    }

    @Test
    void the_line_of_the_settings_asked_for_counts_and_others_are_unknown() {
        assertThat(cost(video("clip").length(Duration.ofSeconds(5)))).isEqualTo(known("2.40", "2.40"));
        assertThat(cost(video("clip").length(Duration.ofSeconds(5)).option("audio", "false")))
                .isEqualTo(known("1.20", "1.20"));
        unknown(video("clip").length(Duration.ofSeconds(5)).option("resolution", "4k"), "with these settings");
    }

    @Test
    void a_clip_without_a_length_costs_something_between_the_lengths_the_model_makes() {
        assertThat(cost(video("clip"))).isEqualTo(known("1.60", "3.20"));
        assertThat(cost(video("free-length").length(Duration.ofMillis(2001)))).isEqualTo(known("0.30", "0.30"));
        unknown(video("free-length"), "per second");
    }

    @Test
    void text_costs_at_most_its_bytes_in_and_the_limit_out() {
        // 26 characters and bytes: 4 to 90 tokens in, 0 to 8192 or 100 out.
        assertThat(cost(text("words"))).isEqualTo(known("0.000006", "0.061575"));
        assertThat(cost(text("words").option("max_tokens", "100"))).isEqualTo(known("0.000006", "0.000885"));
        unknown(text("words").option("max_tokens", "many"), "million tokens out");
        unknown(text("endless"), "million tokens out");
    }

    @Test
    void pictures_given_to_a_model_that_counts_tokens_are_unknown_unless_they_have_a_price_of_their_own() {
        unknown(text("words").input(InputRole.REFERENCE, new MediaId("any")), "million tokens in");
        assertThat(cost(text("seeing").input(InputRole.REFERENCE, new MediaId("any"))))
                .isEqualTo(known("0.002008", "0.00218"));
    }

    @Test
    void what_has_no_price_is_unknown_and_says_why() {
        unknown(image("other"), "the prices of acme as of 2026-11-01 have none of other");
        unknown(video("mega"), "have none of mega");
        unknown(SpendingFixture.request(new ModelRef("nobody", "m")), "no price table of nobody");
    }

    @Test
    void a_sum_keeps_what_is_unknown_apart() {
        CostSum sum = library.costs()
                .estimate(List.of(
                        video("clip").build(),
                        image("sized").build(),
                        image("other").build()));

        assertThat(sum.known().values()).containsExactly(new CostSum.Range(Money.usd("1.667"), Money.usd("3.267")));
        assertThat(sum.unknown()).hasSize(1);
        assertThat(sum.complete()).isFalse();
        assertThat(sum.plus(sum).unknown()).hasSize(2);
    }

    private static InputStream picture(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
