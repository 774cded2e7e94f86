package dev.filmwright.core.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.export.TurnoverFixture;
import dev.filmwright.export.Turnover;
import dev.filmwright.time.FrameRate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever reads whichever edit list finds the same clips and markers on the same frames. */
class AgreementTest {

    @ParameterizedTest
    @CsvSource({
        "23.976, 86400", "24, 86400", "25, 90000", "29.97, 107892", "30, 108000",
        "47.952, 172800", "48, 172800", "50, 180000", "59.94, 215784", "60, 216000"
    })
    void all_formats_agree_at_every_rate(String text, long oneHour) {
        FrameRate rate = FrameRate.parse(text);
        Turnover turnover = film(rate);
        ReadTimeline expected = ReadTimeline.expected(turnover, oneHour);

        assertThat(EdlReader.read(new EdlExporter().render(turnover).text(), rate, 3, 8))
                .isEqualTo(expected);
        assertThat(Fcp7Reader.read(new Fcp7Exporter().render(turnover).text())).isEqualTo(expected);
        assertThat(new FcpxmlReader(rate)
                        .read(new FcpxmlExporter().render(turnover).text()))
                .isEqualTo(expected);
        assertThat(OtioReader.read(new OtioExporter().render(turnover).text())).isEqualTo(expected);
    }

    /** More than ten minutes in shots of odd lengths, one of them a single frame. */
    private static Turnover film(FrameRate rate) {
        TurnoverFixture film = TurnoverFixture.film("Long & Short").rate(rate).scene("INT. OFFICE - NIGHT");
        film.shot(1, "A flash.");
        for (int i = 0; i < 40; i++) {
            film.shot(rate.nominal() * 13L + i, "Ann waits.");
            if (i % 15 == 14) {
                film.scene("EXT. PIER & SHED - DAWN");
            }
        }
        return film.shot(1, "Black.").build();
    }
}
