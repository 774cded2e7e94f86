package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Origin.Source;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Rendering;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Prompts for Veo: what is seen in the order its guides teach, then what is heard. */
class DialectTest {
    private static final Dialect DIALECT = new VeoPlugin().dialects().get(0);

    private static Span span(Source source, String field, String text) {
        return new Span(text, Origin.of(source, field));
    }

    private static Phrase phrase(Span... parts) {
        return new Phrase(List.of(parts));
    }

    private static Section section(SectionKind kind, Phrase... phrases) {
        return new Section(kind, Arrays.asList(phrases));
    }

    private static Section action(String text) {
        return section(SectionKind.ACTION, phrase(span(Source.SCRIPT, "action", text)));
    }

    private static Phrase line(String speaker, String manner, String text) {
        Span said = span(Source.SCRIPT, "line.text", "“" + text + "”");
        Span who = span(Source.SCRIPT, "line.speaker", speaker);
        return manner.isEmpty() ? phrase(who, said) : phrase(who, span(Source.SCRIPT, "line.manner", manner), said);
    }

    private static String text(PromptKind kind, Section... sections) {
        return DIALECT.render(PromptContent.of(kind, List.of(sections))).text().stream()
                .map(Span::text)
                .collect(Collectors.joining());
    }

    private static final Section MARCUS = section(
            SectionKind.SUBJECT,
            phrase(
                    span(Source.ASSET, "name", "Marcus"),
                    span(Source.ASSET, "profile.physicalDescription", "a man with a grey beard"),
                    span(Source.CONTEXT, "talent.wardrobe", "oilskin coat")));
    private static final Section SHOP = section(
            SectionKind.SETTING,
            phrase(
                    span(Source.ASSET, "name", "Downtown Shop"),
                    span(Source.CONTEXT, "environment.weather", "heavy rain")));
    private static final Section FRAME =
            section(SectionKind.FRAME, phrase(span(Source.SETUP, "framing", "medium shot")));
    private static final Section CAMERA = section(
            SectionKind.CAMERA,
            phrase(span(Source.SETUP, "angle", "low angle"), span(Source.SETUP, "movement", "camera: push in")));
    private static final Section MOOD = section(SectionKind.MOOD, phrase(span(Source.CONTEXT, "mood", "uneasy")));

    @Test
    void a_clip_is_camera_subject_action_place_mood_and_then_what_is_heard() {
        Section action = section(
                SectionKind.ACTION,
                phrase(span(Source.SCRIPT, "action", "He lifts the lantern.")),
                line("MARCUS", "(whispering)", "Who is there?"));

        assertThat(text(PromptKind.VIDEO, MARCUS, SHOP, action, FRAME, CAMERA, MOOD))
                .isEqualTo("Medium shot. Low angle, camera: push in. "
                        + "Marcus, a man with a grey beard, oilskin coat. He lifts the lantern. "
                        + "Downtown Shop, heavy rain. Uneasy. "
                        + "MARCUS (a man with a grey beard) says, whispering: \"Who is there?\" "
                        + "Ambient noise: heavy rain. No music. No subtitles.");
    }

    @Test
    void a_still_picture_has_nothing_to_hear() {
        Section action = section(
                SectionKind.ACTION,
                phrase(span(Source.SCRIPT, "action", "He waits. SFX: a key in a lock. He turns.")),
                line("MARCUS", "", "No."));

        assertThat(text(PromptKind.FRAME, action)).isEqualTo("He waits. He turns.");
    }

    @Test
    void sounds_and_ambience_of_the_action_go_to_what_is_heard() {
        assertThat(
                        text(
                                PromptKind.VIDEO,
                                action(
                                        "He waits. SFX: a key grinds in a rusty lock. He turns. Ambience: fridge hum, far traffic.")))
                .isEqualTo("He waits. He turns. SFX: a key grinds in a rusty lock. "
                        + "Ambient noise: fridge hum, far traffic. No music.");
    }

    @Test
    void music_is_not_ruled_out_where_somebody_asks_for_it() {
        assertThat(text(PromptKind.VIDEO, action("She sings to the sea."))).isEqualTo("She sings to the sea.");
        assertThat(text(PromptKind.VIDEO, action("SOUND: far music from a bar.")))
                .isEqualTo("SFX: far music from a bar.");
        assertThat(text(PromptKind.VIDEO, action("The passing tram."))).endsWith("No music.");
    }

    @Test
    void marks_of_time_stay_where_they_are() {
        assertThat(text(PromptKind.VIDEO, action("[00:00-00:02] He waits. [00:02-00:04] He runs.")))
                .startsWith("[00:00-00:02] He waits. [00:02-00:04] He runs.");
    }

    @Test
    void words_within_a_line_keep_their_marks_apart() {
        Section action = section(SectionKind.ACTION, line("MARA", "", "He said “run” and ran"));

        assertThat(text(PromptKind.VIDEO, action))
                .isEqualTo("MARA says: \"He said 'run' and ran\". No music. No subtitles.");
    }

    @Test
    void weather_that_nobody_hears_is_no_ambience() {
        Section dry = section(SectionKind.SETTING, phrase(span(Source.CONTEXT, "environment.weather", "dry")));

        assertThat(text(PromptKind.VIDEO, dry)).isEqualTo("Dry. No music.");
    }

    @Test
    void what_is_to_be_avoided_is_told_apart_and_never_in_the_words() {
        PromptContent content = new PromptContent(
                PromptKind.VIDEO,
                List.of(action("He waits.")),
                List.of(phrase(span(Source.CALLER, "avoid", "no subtitles, walls."))),
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                Collections.emptySortedMap());

        Rendering said = DIALECT.render(content);

        assertThat(joined(said.text())).isEqualTo("He waits. No music.");
        assertThat(joined(said.negative())).isEqualTo("subtitles, walls");
    }

    private static String joined(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    @Test
    void every_word_keeps_its_origin() {
        Section action = section(
                SectionKind.ACTION,
                phrase(span(Source.SCRIPT, "action", "He waits. SFX: a key in a lock.")),
                line("MARCUS", "softly", "Who is there?"));

        List<Span> spans = DIALECT.render(PromptContent.of(PromptKind.VIDEO, List.of(MARCUS, SHOP, action)))
                .text();

        assertThat(spans)
                .filteredOn(span -> span.text().contains("a key in a lock"))
                .allMatch(span -> span.origin().field().equals("action"))
                .isNotEmpty();
        assertThat(spans)
                .filteredOn(span -> span.text().contains("Who is there?"))
                .allMatch(span -> span.origin().field().equals("line.text"))
                .isNotEmpty();
        assertThat(spans)
                .filteredOn(span -> span.text().contains("grey beard"))
                .allMatch(span -> span.origin().field().equals("profile.physicalDescription"))
                .hasSize(2);
        assertThat(spans.stream()
                        .filter(span -> span.origin().source() == Source.DIALECT)
                        .map(span -> span.text().strip())
                        .collect(Collectors.toSet()))
                .isSubsetOf(
                        "",
                        ".",
                        ",",
                        ";",
                        ":",
                        "(",
                        ")",
                        "says",
                        "SFX:",
                        "Ambient noise:",
                        "No music.",
                        "No subtitles.");
    }

    @Test
    void equal_sections_give_equal_words() {
        assertThat(DIALECT.render(PromptContent.of(PromptKind.VIDEO, List.of(MARCUS, SHOP)))
                        .text())
                .isEqualTo(DIALECT.render(PromptContent.of(PromptKind.VIDEO, List.of(MARCUS, SHOP)))
                        .text());
        assertThat(DIALECT.render(PromptContent.of(PromptKind.FRAME, List.of())).text())
                .isEmpty();
    }
}
