package dev.filmwright.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.cost.Estimate;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.PriceTable;
import dev.filmwright.cost.Work;
import dev.filmwright.media.FrameSize;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstimateTest {
    private static final String DOCUMENT = """
            {"provider": "acme", "name": "Acme", "asOf": "2026-11-01", "source": "its site", "currency": "USD", "prices": [
              {"model": "big", "name": "Big", "output": "IMAGE", "basis": "MEGAPIXEL", "first": "0.03", "further": "0.015"},
              {"model": "flat", "name": "Flat", "output": "IMAGE", "basis": "IMAGE", "first": "0.04"},
              {"model": "clip", "name": "Clip", "output": "VIDEO", "basis": "SECOND", "first": "0.40", "clipSeconds": [4, 6, 8]}
            ]}""";

    @Test
    void a_megapixel_is_1024_squared_and_begun_ones_count_whole() {
        assertThat(total("big", new Work(1, new FrameSize(1024, 1024), List.of())))
                .isEqualTo(Money.usd("0.03"));
        assertThat(total("big", new Work(2, new FrameSize(1920, 1080), List.of())))
                .isEqualTo(Money.usd("0.09"));
    }

    @Test
    void a_flat_price_does_not_look_at_the_size() {
        assertThat(total("flat", new Work(25, new FrameSize(2048, 2048), List.of())))
                .isEqualTo(Money.usd("1.00"));
    }

    @Test
    void a_clip_is_billed_at_the_next_length_the_model_makes() {
        assertThat(Estimator.billedSeconds(Duration.ofMillis(1200), List.of(4, 6, 8)))
                .isEqualTo(4);
        assertThat(Estimator.billedSeconds(Duration.ofMillis(4001), List.of(4, 6, 8)))
                .isEqualTo(6);
        assertThat(Estimator.billedSeconds(Duration.ofSeconds(8), List.of(4, 6, 8)))
                .isEqualTo(8);
        assertThat(Estimator.billedSeconds(Duration.ofSeconds(9), List.of(4, 6, 8)))
                .isEqualTo(12);
        assertThat(Estimator.billedSeconds(Duration.ofMillis(1200), List.of())).isEqualTo(2);
        assertThat(total(
                        "clip",
                        new Work(0, new FrameSize(16, 9), List.of(Duration.ofSeconds(3), Duration.ofSeconds(7)))))
                .isEqualTo(Money.usd("4.80"));
    }

    @Test
    void estimates_name_the_day_of_the_prices_and_come_cheapest_first_by_kind() {
        List<Estimate> estimates =
                book().estimate(new Work(10, new FrameSize(1280, 720), List.of(Duration.ofSeconds(2))));

        assertThat(estimates).extracting(estimate -> estimate.price().model()).containsExactly("big", "flat", "clip");
        assertThat(estimates).extracting(Estimate::asOf).containsOnly(LocalDate.of(2026, 11, 1));
    }

    @Test
    void work_without_clips_has_no_clip_estimate() {
        assertThat(book().estimate(new Work(1, new FrameSize(16, 9), List.of())))
                .extracting(estimate -> estimate.price().model())
                .doesNotContain("clip");
    }

    @Test
    void a_broken_document_names_the_field_that_is_wrong() {
        assertThatThrownBy(() -> read(DOCUMENT.replace("\"currency\": \"USD\"", "\"currency\": 5")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("prices.currency");
        assertThatThrownBy(() -> read(DOCUMENT.replace("0.40", "cheap"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> read(DOCUMENT.replace("SECOND", "MOON"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> read("not json")).isInstanceOf(InvalidInputException.class);
    }

    private static Money total(String model, Work work) {
        return book().estimate(work).stream()
                .filter(estimate -> estimate.price().model().equals(model))
                .findFirst()
                .orElseThrow()
                .total();
    }

    private static TablePriceBook book() {
        return new TablePriceBook(List.of(), List.of(read(DOCUMENT)), Clock.systemUTC());
    }

    private static PriceTable read(String document) {
        return PriceDocument.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }
}
