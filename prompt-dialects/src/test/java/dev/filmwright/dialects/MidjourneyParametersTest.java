package dev.filmwright.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Reference;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Midjourney would refuse is refused before anybody asks it; what it takes is written last, in one order. */
class MidjourneyParametersTest {
    private static final String FACE = "https://cdn.example/marcus.png";

    private static Scenes scene() {
        return Scenes.frame().with(SectionKind.SUBJECT, Scenes.LANTERN);
    }

    @Test
    void parameters_are_last_and_always_in_the_same_order() {
        Scenes all = scene().set("v", "7")
                .set("ow", "100")
                .set("sw", "50")
                .set("style", "raw")
                .set("weird", "1")
                .set("chaos", "2")
                .set("stylize", "3")
                .set("iw", "1.5")
                .avoid("text")
                .seed(9)
                .wide()
                .picture(Reference.Kind.SUBJECT, FACE)
                .picture(Reference.Kind.STYLE, "https://cdn.example/noir.png")
                .picture(Reference.Kind.PROP, "https://cdn.example/lantern.png");

        assertThat(all.midjourney())
                .isEqualTo(
                        "https://cdn.example/lantern.png A dented brass lantern. --ar 16:9 --seed 9 --no text --stylize 3"
                                + " --chaos 2 --weird 1 --raw --iw 1.5 --sref https://cdn.example/noir.png --sw 50"
                                + " --oref https://cdn.example/marcus.png --ow 100 --v 7");
    }

    @ParameterizedTest
    @CsvSource({
        "stylize, 1001, 0 to 1000",
        "stylize, -1, 0 to 1000",
        "stylize, much, 0 to 1000",
        "stylize, 1.5, whole number",
        "stylize, '', 0 to 1000",
        "stylize, '5 --no people', 0 to 1000",
        "stylize, 99999999999999999999, 0 to 1000",
        "chaos, 101, 0 to 100",
        "weird, 3001, 0 to 3000",
        "style, scenic, raw",
        "v, 5, niji 6",
        "v, '7 --ar 1:1', niji 6",
        "s, 5, write it as stylize",
        "ar, 16:9, aspect",
        "seed, 5, seed",
        "no, people, avoided",
        "cref, https://cdn.example/marcus.png, public address",
        "niji, 6, set v to niji 6",
        "hue, 5, stylize"
    })
    void a_wrong_setting_is_refused_with_its_name_its_value_and_what_helps(String name, String value, String remedy) {
        assertThatThrownBy(() -> scene().set(name, value).midjourney())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("parameters." + name)
                .hasMessageContaining(value)
                .hasMessageContaining(remedy);
    }

    @ParameterizedTest
    @CsvSource({"cw, 7, 6.1", "ow, 6.1, 7", "ow, niji 6, 7", "weird, 8.1, 7"})
    void a_setting_of_another_version_is_refused_with_the_versions_that_take_it(
            String name, String version, String takenBy) {
        assertThatThrownBy(() -> scene().set("v", version)
                        .set(name, "50")
                        .picture(Reference.Kind.SUBJECT, FACE)
                        .midjourney())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("version " + version + " does not take it")
                .hasMessageContaining(takenBy);
    }

    @ParameterizedTest
    @CsvSource({"iw, 7", "cw, 6", "sw, 7", "ow, 7"})
    void a_weight_of_a_picture_that_is_not_given_is_refused(String weight, String version) {
        assertThatThrownBy(() -> scene().set("v", version).set(weight, "1").midjourney())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("none is given");
    }

    @ParameterizedTest
    @CsvSource({
        "file:///home/mara/marcus.png, file",
        "data:image/png;base64;AAAA, data",
        "marcus.png, null",
        "https:///marcus.png, null",
        "https://mara:secret@cdn.example/marcus.png, cdn.example"
    })
    void a_picture_without_a_public_address_is_refused_and_its_address_is_not_told(String address, String told) {
        assertThatThrownBy(
                        () -> scene().picture(Reference.Kind.SUBJECT, address).midjourney())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("pictures")
                .hasMessageContaining(told)
                .hasMessageContaining("http or https")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("AAAA");
    }

    @Test
    void letters_of_an_address_that_could_be_read_as_a_parameter_are_encoded() {
        assertThat(scene().picture(Reference.Kind.STYLE, "https://cdn.example/a—ar.png")
                        .midjourney())
                .contains("--sref https://cdn.example/a%E2%80%94ar.png")
                .doesNotContain("—");
    }

    @Test
    void a_seed_out_of_range_is_refused() {
        assertThat(scene().seed(4_294_967_295L).midjourney()).contains("--seed 4294967295 ");
        assertThatThrownBy(() -> scene().seed(4_294_967_296L).midjourney()).hasMessageContaining("4294967296");
        assertThatThrownBy(() -> scene().seed(-1).midjourney()).hasMessageContaining("-1");
    }

    @Test
    void a_version_that_reads_no_negatives_is_told_none_but_they_are_not_lost() {
        var said = new MidjourneyDialect()
                .render(scene().set("v", "8.1").avoid("hands").content());

        assertThat(Scenes.text(said.text())).doesNotContain("hands", "--no");
        assertThat(Scenes.text(said.negative())).isEqualTo("hands");
    }

    @Test
    void a_parameter_says_where_its_value_came_from() {
        List<Span> spans = new MidjourneyDialect()
                .render(scene().wide()
                        .set("stylize", "50")
                        .picture(Reference.Kind.SUBJECT, FACE)
                        .content())
                .text();

        assertThat(origin(spans, "16:9")).isEqualTo(Origin.of(Origin.Source.CALLER, "aspect"));
        assertThat(origin(spans, "50")).isEqualTo(Origin.of(Origin.Source.CALLER, "parameters.stylize"));
        assertThat(origin(spans, FACE)).isEqualTo(Origin.of(Origin.Source.CALLER, "pictures"));
        assertThat(origin(spans, "--v 7").source()).isEqualTo(Origin.Source.DIALECT);
    }

    private static Origin origin(List<Span> spans, String text) {
        return spans.stream()
                .filter(span -> span.text().equals(text))
                .findFirst()
                .orElseThrow()
                .origin();
    }
}
