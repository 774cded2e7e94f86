package dev.filmwright.core.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.core.export.TurnoverFixture;
import dev.filmwright.media.AspectRatio;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.time.FrameRate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class FcpxmlExporterTest {

    @ParameterizedTest
    @CsvSource({
        "23.976, 1001/24000s, 86486400/24000s, NDF, FFVideoFormat720p2398",
        "24, 100/2400s, 3600s, NDF, FFVideoFormat720p24",
        "25, 100/2500s, 3600s, NDF, FFVideoFormat720p25",
        "29.97, 1001/30000s, 107999892/30000s, DF, FFVideoFormat720p2997",
        "30, 100/3000s, 3600s, NDF, FFVideoFormat720p30",
        "47.952, 1001/48000s, 172972800/48000s, NDF, ''",
        "48, 100/4800s, 3600s, NDF, ''",
        "50, 100/5000s, 3600s, NDF, FFVideoFormat720p50",
        "59.94, 1001/60000s, 215999784/60000s, DF, FFVideoFormat720p5994",
        "60, 100/6000s, 3600s, NDF, FFVideoFormat720p60"
    })
    void rates_are_the_exact_length_of_a_frame(
            String rate, String frameDuration, String tcStart, String tcFormat, String name) {
        Element root = valid(TurnoverFixture.small().rate(FrameRate.parse(rate)));

        Element format = Dom.all(root, "format").get(0);
        assertThat(format.getAttribute("frameDuration")).isEqualTo(frameDuration);
        assertThat(format.getAttribute("name")).isEqualTo(name);
        Element sequence = Dom.all(root, "sequence").get(0);
        assertThat(sequence.getAttribute("tcFormat")).isEqualTo(tcFormat);
        // 3603.6 s both ways: whole seconds are written as such only where the frame divides them.
        assertThat(new FcpxmlReader(FrameRate.parse(rate)).frames(sequence.getAttribute("tcStart")))
                .isEqualTo(new FcpxmlReader(FrameRate.parse(rate)).frames(tcStart));
        assertThat(sequence.getAttribute("tcStart")).isEqualTo(tcStart);
    }

    @Test
    void odd_sizes_have_no_format_name() {
        ProductionSettings tall = ProductionSettings.ofDefaults().withAspect(new AspectRatio(9, 16));

        Element format =
                Dom.all(valid(TurnoverFixture.small().settings(tall)), "format").get(0);

        assertThat(format.hasAttribute("name")).isFalse();
        assertThat(format.getAttribute("width")).isEqualTo("720");
        assertThat(format.getAttribute("height")).isEqualTo("1280");
    }

    @Test
    void the_movie_starts_at_zero_and_lies_beside_the_document() {
        Element root = valid(TurnoverFixture.small());

        Element asset = Dom.all(root, "asset").get(0);
        assertThat(asset.getAttribute("start")).isEqualTo("0s");
        assertThat(asset.getAttribute("duration")).isEqualTo("13700/2400s");
        assertThat(Dom.all(root, "media-rep").get(0).getAttribute("src")).isEqualTo("./animatic.mp4");
        assertThat(Dom.all(root, "asset-clip"))
                .allSatisfy(clip -> assertThat(clip.getAttribute("ref")).isEqualTo(asset.getAttribute("id")));
    }

    @Test
    void a_marker_counts_in_the_movie_not_from_the_clips_head() {
        Element clip = Dom.all(valid(TurnoverFixture.small()), "asset-clip").get(2);

        assertThat(Dom.child(clip, "marker").getAttribute("start")).isEqualTo(clip.getAttribute("start"));
        assertThat(Dom.child(clip, "marker").getAttribute("duration")).isEqualTo("100/2400s");
    }

    @Test
    void names_with_marks_of_xml_read_back() {
        Element root = valid(TurnoverFixture.film("A & <B> \"ü“")
                .scene("INT. A & B - NIGHT")
                .shot(24, "She says <no>\n& leaves \u0000 \uD800."));

        assertThat(Dom.all(root, "project").get(0).getAttribute("name")).isEqualTo("A & <B> \"ü“");
        assertThat(Dom.text(Dom.all(root, "asset-clip").get(0), "note"))
                .isEqualTo("MS, eye level, static, 50 mm: She says <no> & leaves \uFFFD.");
    }

    @Test
    void the_document_type_used_here_refuses_children_out_of_order() {
        String wrong =
                render(TurnoverFixture.small()).replaceFirst("(?s)(<note>.*?</note>)(\\s*<marker[^>]*>)", "$2$1");

        assertThatThrownBy(() -> Dom.readValid(wrong, "fcpxml", dtd())).isInstanceOf(AssertionError.class);
    }

    private static Element valid(TurnoverFixture film) {
        return Dom.readValid(render(film), "fcpxml", dtd());
    }

    private static String render(TurnoverFixture film) {
        return new FcpxmlExporter().render(film.build()).text();
    }

    private static String dtd() {
        try (InputStream stream = FcpxmlExporterTest.class.getResourceAsStream("fcpxml-subset.dtd")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
