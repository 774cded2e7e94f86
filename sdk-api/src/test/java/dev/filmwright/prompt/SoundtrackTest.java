package dev.filmwright.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is heard is told from what is seen, and nothing is both. */
class SoundtrackTest {
    private static Span span(String field, String text) {
        return new Span(text, Origin.of(Origin.Source.SCRIPT, field));
    }

    private static Section section(SectionKind kind, Span... parts) {
        return new Section(kind, List.of(new Phrase(List.of(parts))));
    }

    @Test
    void a_line_has_its_speaker_manner_and_words_and_the_looks_of_who_speaks() {
        Section mara =
                section(SectionKind.SUBJECT, span("name", "Mara"), span("profile.physicalDescription", "a tall woman"));
        Section line = section(
                SectionKind.ACTION,
                span("line.speaker", "MARA"),
                span("line.manner", "(whispering)"),
                span("line.text", "“He said “run”.”"));

        assertThat(Soundtrack.of(List.of(mara, line)).lines()).singleElement().satisfies(said -> {
            assertThat(said.speaker()).contains(span("line.speaker", "MARA"));
            assertThat(said.looks()).contains(span("profile.physicalDescription", "a tall woman"));
            assertThat(said.manner()).contains(span("line.manner", "whispering"));
            assertThat(said.words()).isEqualTo(span("line.text", "He said 'run'."));
        });
        assertThat(Soundtrack.seen(line)).isEmpty();
    }

    @Test
    void nobody_has_to_be_known() {
        Section line = section(SectionKind.ACTION, span("line.speaker", ""), span("line.text", "“Run!”"));

        assertThat(Soundtrack.of(List.of(line)).lines())
                .containsExactly(new SpokenLine(
                        Optional.empty(), Optional.empty(), Optional.empty(), span("line.text", "Run!")));
    }

    @Test
    void sounds_and_ambience_are_taken_out_of_the_action() {
        Section action = section(
                SectionKind.ACTION,
                span("action", "He waits. SFX: a key in a lock. He turns. Ambient noise: far traffic. Sound: "));
        Soundtrack heard = Soundtrack.of(List.of(action));

        assertThat(heard.sounds()).containsExactly(span("action", "a key in a lock."));
        assertThat(heard.ambience()).containsExactly(span("action", "far traffic."));
        assertThat(Soundtrack.seen(action))
                .contains(section(SectionKind.ACTION, span("action", "He waits. He turns.")));
    }

    @Test
    void weather_is_heard_if_it_makes_a_sound() {
        assertThat(Soundtrack.of(List.of(section(SectionKind.SETTING, span("profile.weather", "heavy rain"))))
                        .ambience())
                .containsExactly(span("profile.weather", "heavy rain"));
        assertThat(Soundtrack.of(List.of(section(SectionKind.SETTING, span("profile.weather", "dry"))))
                        .ambience())
                .isEmpty();
    }

    @Test
    void music_is_known_by_its_words() {
        SpanWriter nothing = new SpanWriter("test");
        Section bar = section(SectionKind.ACTION, span("action", "SFX: far music from a bar."));

        assertThat(Soundtrack.of(List.of(bar)).music(nothing)).isTrue();
        assertThat(Soundtrack.of(List.of()).music(nothing)).isFalse();
        assertThat(Soundtrack.of(List.of()).music(new SpanWriter("test").add(span("action", "She sings."))))
                .isTrue();
    }
}
