package dev.filmwright.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Words keep their origin; the marks between them are the dialect's. */
class SpanWriterTest {
    private static final SpanWriter NOTHING = new SpanWriter("test");

    private static Span span(String field, String text) {
        return new Span(text, Origin.of(Origin.Source.ASSET, field));
    }

    private static Phrase phrase(String... parts) {
        return new Phrase(
                Arrays.stream(parts).map(part -> span("description", part)).toList());
    }

    private static String text(SpanWriter written) {
        return text(written.spans());
    }

    private static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    @Test
    void a_section_is_one_sentence_with_its_phrases_apart() {
        SpanWriter out = new SpanWriter("test")
                .section(new Section(SectionKind.SUBJECT, List.of(phrase("mara", "tall"), phrase("ben"))));

        assertThat(text(out)).isEqualTo("Mara, tall; ben.");
        assertThat(out.spans())
                .extracting(span -> span.origin().source())
                .containsExactly(
                        Origin.Source.ASSET,
                        Origin.Source.DIALECT,
                        Origin.Source.ASSET,
                        Origin.Source.DIALECT,
                        Origin.Source.ASSET,
                        Origin.Source.DIALECT);
        assertThat(out.spans().get(1).origin().field()).isEqualTo("test");
    }

    @Test
    void each_phrase_of_the_action_is_a_sentence_and_a_quotation_follows_a_colon() {
        SpanWriter out = new SpanWriter("test")
                .section(new Section(SectionKind.ACTION, List.of(phrase("he waits"), phrase("mara", "“Run!”"))));

        assertThat(text(out)).isEqualTo("He waits. Mara: “Run!”");
    }

    @Test
    void a_section_that_says_nothing_writes_nothing() {
        assertThat(new SpanWriter("test")
                        .section(new Section(SectionKind.MOOD, List.of(new Phrase(List.of()))))
                        .section(new Section(SectionKind.ACTION, List.of()))
                        .end()
                        .isEmpty())
                .isTrue();
        assertThat(NOTHING.spans()).isEmpty();
    }

    @Test
    void a_sentence_is_ended_once() {
        assertThat(text(new SpanWriter("test").add(span("a", "Run!")).end())).isEqualTo("Run!");
        assertThat(text(new SpanWriter("test").add(span("a", "“Run.”")).end())).isEqualTo("“Run.”");
        assertThat(text(new SpanWriter("test").add(span("a", "\"")).end())).isEqualTo("\".");
        assertThat(text(new SpanWriter("test").add(span("a", "run")).end().end()))
                .isEqualTo("run.");
    }

    @Test
    void what_is_to_be_avoided_is_a_list_of_things_each_once() {
        assertThat(text(new SpanWriter("test")
                        .avoid(List.of(
                                phrase("no text, No  Watermark.", "without any hands"),
                                phrase("Text", "don’t show cars", "no", "...", "-", ""),
                                phrase("nobody\nnotes")))))
                .isEqualTo("text, Watermark, hands, cars, nobody, notes");
    }

    @Test
    void a_phrase_for_a_provider_is_not_touched() {
        Span exact = span(Origin.FRAGMENTS + "flux", "mara_v2. No, really");

        assertThat(SpanWriter.capitalised(exact)).isSameAs(exact);
        assertThat(SpanWriter.sentences(exact)).containsExactly(exact);
        assertThat(SpanWriter.capitalised(span("a", "élan")).text()).isEqualTo("Élan");
        assertThat(SpanWriter.capitalised(span("a", "")).text()).isEmpty();
    }

    @Test
    void sentences_end_at_their_marks_but_not_after_abbreviations_or_in_numbers() {
        assertThat(SpanWriter.sentences(
                        span("a", "Mr. Hale paid 1.85 dollars. He left! “Why?” Nobody knows… [2-4s] Rain.")))
                .extracting(Span::text)
                .containsExactly("Mr. Hale paid 1.85 dollars.", "He left!", "“Why?”", "Nobody knows…", "[2-4s] Rain.");
        assertThat(SpanWriter.sentences(span("a", "  "))).isEmpty();
    }
}
