package dev.filmwright.core.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.export.TurnoverFixture;
import dev.filmwright.export.Turnover;
import dev.filmwright.time.FrameRate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AgreementProperties {

    @Property(tries = 60)
    void whatever_the_lengths_all_formats_agree(
            @ForAll("rates") FrameRate rate, @ForAll("lengths") List<Long> lengths) {
        TurnoverFixture film = TurnoverFixture.film("Any").rate(rate).scene("INT. A - NIGHT");
        lengths.forEach(length -> film.shot(length, "x"));
        Turnover turnover = film.build();
        long hour = rate.canDrop() ? 6 * (600L * rate.nominal() - 9L * rate.nominal() / 15) : 3600L * rate.nominal();
        ReadTimeline expected = ReadTimeline.expected(turnover, hour);

        assertThat(EdlReader.read(new EdlExporter().render(turnover).text(), rate, 3, 8))
                .isEqualTo(expected);
        assertThat(Fcp7Reader.read(new Fcp7Exporter().render(turnover).text())).isEqualTo(expected);
        assertThat(new FcpxmlReader(rate)
                        .read(new FcpxmlExporter().render(turnover).text()))
                .isEqualTo(expected);
        assertThat(OtioReader.read(new OtioExporter().render(turnover).text())).isEqualTo(expected);
    }

    @Provide
    Arbitrary<FrameRate> rates() {
        return Arbitraries.of("23.976", "24", "25", "29.97", "30", "47.952", "48", "50", "59.94", "60")
                .map(FrameRate::parse);
    }

    /** From one frame to twenty minutes, together well within the day. */
    @Provide
    Arbitrary<List<Long>> lengths() {
        return Arbitraries.longs().between(1, 72000).list().ofMinSize(1).ofMaxSize(50);
    }
}
