package dev.filmwright.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.Price;
import dev.filmwright.cost.PriceBook;
import dev.filmwright.cost.PriceFinding;
import dev.filmwright.cost.PriceTable;
import dev.filmwright.cost.Work;
import dev.filmwright.media.FrameSize;
import dev.filmwright.testkit.TestLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which price table counts, and what is said of old ones. */
class PriceBookTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private static PriceTable table(String provider, String day) {
        return new PriceTable(provider, provider, LocalDate.parse(day), "its site", List.of());
    }

    @Test
    void the_hosts_own_table_wins_even_if_it_is_older() {
        PriceTable own = table("acme", "2026-01-01");
        PriceBook book = new TablePriceBook(
                List.of(own), List.of(table("acme", "2026-11-01"), table("other", "2026-11-01")), NOON);

        assertThat(book.tables()).containsExactly(own, table("other", "2026-11-01"));
        assertThat(book.table("acme")).contains(own);
        assertThat(book.table("nobody")).isEmpty();
    }

    @Test
    void of_two_alike_the_newer_one_counts() {
        List<PriceTable> two = List.of(table("acme", "2026-11-02"), table("acme", "2026-11-01"));

        assertThat(new TablePriceBook(two, List.of(), NOON).tables()).containsExactly(table("acme", "2026-11-02"));
        assertThat(new TablePriceBook(List.of(), two, NOON).tables()).containsExactly(table("acme", "2026-11-02"));
    }

    @Test
    void a_table_older_than_so_many_days_is_a_finding() {
        PriceBook book =
                new TablePriceBook(List.of(table("acme", "2026-11-01"), table("b", "2026-11-20")), List.of(), NOON);

        assertThat(book.findings(20)).isEmpty();
        assertThat(book.findings(19))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("2026-11-01", "more than 19 days", "its site"))
                .extracting(PriceFinding::provider)
                .isEqualTo("acme");
        assertThatThrownBy(() -> book.findings(-1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_model_that_changes_what_it_is_given_is_no_offer_for_what_is_made_from_words() {
        String document = """
                {"provider": "acme", "name": "Acme", "asOf": "2026-11-01", "source": "its site", "currency": "USD", "prices": [
                {"model": "fill", "name": "Fill", "output": "IMAGE", "basis": "IMAGE", "first": "0.01", "changes": true},
                {"model": "draw", "name": "Draw", "output": "IMAGE", "basis": "IMAGE", "first": "0.04"}]}
                """;
        PriceTable acme = PriceDocument.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        PriceBook book = new TablePriceBook(List.of(acme), List.of(), NOON);

        assertThat(acme.prices()).extracting(Price::model).containsExactly("fill", "draw");
        assertThat(book.estimate(new Work(42, new FrameSize(1280, 720), List.of())))
                .extracting(estimate -> estimate.price().model())
                .containsExactly("draw");
    }

    @Test
    void credits_are_converted_by_what_one_costs() {
        PriceTable priced = new PriceTable(
                "acme", "Acme", LocalDate.of(2026, 11, 1), "its site", List.of(), Optional.of(Money.usd("0.01")));

        assertThat(priced.converted(Money.parse("acme:credits 4.5"))).isEqualTo(Money.usd("0.045"));
        assertThat(priced.converted(Money.parse("other:credits 4.5"))).isEqualTo(Money.parse("other:credits 4.5"));
        assertThat(table("acme", "2026-11-01").converted(Money.parse("acme:credits 4.5")))
                .isEqualTo(Money.parse("acme:credits 4.5"));
    }

    @Test
    void lines_for_special_settings_are_left_out_of_what_usual_work_costs() {
        PriceTable table = read("""
                {"provider": "acme", "name": "Acme", "asOf": "2026-11-01", "source": "its site", "currency": "USD",
                 "prices": [
                  {"model": "a", "name": "A", "output": "IMAGE", "basis": "IMAGE", "first": "2", "when": {"hd": ["true"]}},
                  {"model": "a", "name": "A", "output": "IMAGE", "basis": "IMAGE", "first": "1", "when": {"hd": [""]}},
                  {"model": "t", "name": "T", "output": "TEXT", "basis": "REQUEST", "first": "1"}]}""");

        assertThat(new TablePriceBook(List.of(table), List.of(), NOON)
                        .estimate(new Work(3, new FrameSize(640, 360), List.of())))
                .singleElement()
                .satisfies(estimate -> assertThat(estimate.total()).isEqualTo(Money.usd("3")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"first\": \"-1\"",
                "\"first\": \"1E+99\"",
                "\"first\": \"1\", \"maxEdge\": 0",
                "\"first\": \"1\", \"mostTokens\": -1",
                "\"first\": \"1\", \"when\": {\"a\": [1]}",
                "\"first\": \"1\", \"extras\": [{\"basis\": \"MOON\", \"each\": \"1\"}]",
                "\"first\": \"1\", \"extras\": [{\"basis\": \"REQUEST\"}]"
            })
    void a_line_that_makes_no_sense_is_refused(String fields) {
        assertThatThrownBy(() -> read("""
                {"provider": "acme", "name": "Acme", "asOf": "2026-11-01", "source": "its site", "currency": "USD",
                 "prices": [{"model": "a", "name": "A", "output": "IMAGE", "basis": "IMAGE", FIELDS}]}""".replace("FIELDS", fields))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_table_of_the_hosts_that_is_broken_keeps_the_library_from_opening() {
        assertThatThrownBy(() -> TestLibrary.open(builder -> builder.prices(() -> stream("not json"))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> TestLibrary.open(builder -> builder.prices(() -> new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("it is gone");
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        throw new IOException("it is gone");
                    }
                })))
                .isInstanceOf(InvalidInputException.class);
    }

    private static PriceTable read(String document) {
        return PriceDocument.read(stream(document));
    }

    private static InputStream stream(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }
}
