package dev.filmwright.core.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PiecesProperties {
    @Property(tries = 200)
    void pieces_joined_are_the_speech_again_and_none_is_too_long(@ForAll("speeches") String speech) {
        List<String> pieces = Pieces.of(speech);

        assertThat(String.join(" ", pieces)).isEqualTo(speech);
        assertThat(pieces).allMatch(piece -> Timing.spoken(piece) <= 12.5);
    }

    @Provide
    Arbitrary<String> speeches() {
        return Arbitraries.of(
                        "go", "away", "now.", "stay,", "please", "I", "never--", "why?", "Mr.", "wait...", "\"no!\"")
                .list()
                .ofMinSize(1)
                .ofMaxSize(160)
                .map(words -> String.join(" ", words));
    }
}
