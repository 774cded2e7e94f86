package dev.filmwright.provider.previz.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Composition;
import dev.filmwright.frame.Figure;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.Look;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.Rgb;
import dev.filmwright.frame.Setting;
import dev.filmwright.frame.Setup;
import dev.filmwright.frame.Slate;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.media.AspectRatio;
import dev.filmwright.media.FrameSize;
import dev.filmwright.time.FrameRate;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BoardPainterProperties {
    private static final List<String> PLACES = List.of(
            "",
            "LIVING ROOM",
            "BEDROOM",
            "KITCHEN",
            "BATHROOM",
            "OFFICE",
            "CORRIDOR",
            "THRONE ROOM",
            "SHIP BRIDGE",
            "WAREHOUSE",
            "CAVE",
            "BAR",
            "TRAIN",
            "STREET",
            "HOUSE",
            "FOREST",
            "DESERT",
            "HARBOUR",
            "ORBIT",
            "Ω 😀 \uD83D");

    @Property(tries = 250)
    void every_composition_becomes_a_picture_of_its_size(@ForAll("compositions") Composition composition)
            throws IOException {
        FrameSize size = composition.aspect().sizeFor(240);

        byte[] png = new BoardPainter().png(composition, size, 1);

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(size.width());
        assertThat(picture.getHeight()).isEqualTo(size.height());
    }

    @Property(tries = 25)
    void the_same_composition_gives_the_same_bytes(@ForAll("compositions") Composition composition) {
        FrameSize size = composition.aspect().sizeFor(240);
        assertThat(new BoardPainter().png(composition, size, 5))
                .isEqualTo(new BoardPainter().png(composition, size, 5));
    }

    @Property(tries = 300)
    void no_line_of_the_slate_leaves_the_strip(@ForAll("compositions") Composition composition) {
        Panel panel = Panel.of(composition.aspect().sizeFor(640));
        for (SlateStrip.Line line : SlateStrip.layout(panel, composition)) {
            double end = line.x() + dev.filmwright.provider.previz.letter.Lettering.width(line.text(), line.size());
            assertThat(line.x()).isGreaterThanOrEqualTo(panel.margin());
            assertThat(end).isLessThanOrEqualTo(panel.margin() + panel.width() + 0.5);
            assertThat(line.y() - line.size() * 0.8).isGreaterThanOrEqualTo(panel.slateTop());
            assertThat(line.y() + line.size() * 0.25).isLessThanOrEqualTo(panel.slateTop() + panel.slateHeight());
        }
    }

    @Provide
    Arbitrary<Composition> compositions() {
        Arbitrary<AspectRatio> aspects =
                Arbitraries.of("16:9", "9:16", "1:1", "4:3", "2.35:1").map(AspectRatio::parse);
        Arbitrary<Setup> setups = Combinators.combine(
                        Arbitraries.of(Framing.class),
                        Arbitraries.of(Angle.class),
                        Arbitraries.of(Movement.class),
                        Arbitraries.integers().between(8, 400))
                .as(Setup::new);
        Arbitrary<Setting> settings = Combinators.combine(
                        Arbitraries.of(PLACES),
                        Arbitraries.of(InteriorExterior.class),
                        Arbitraries.of(TimeOfDay.class),
                        texts())
                .as((name, inside, time, words) -> new Setting(name, "", inside, time, words));
        Arbitrary<List<String>> props = Arbitraries.oneOf(
                        Arbitraries.of("gun", "a red suitcase", "hologram", "keys", "letter", "lightsaber", "car"),
                        texts())
                .list()
                .ofMaxSize(3);
        return Combinators.combine(aspects, setups, settings, figures().list().ofMaxSize(6), props, slates())
                .as(Composition::new);
    }

    private static Arbitrary<Figure> figures() {
        Arbitrary<Rgb> colours = Arbitraries.integers().between(0, 0xFFFFFF).map(Rgb::new);
        Arbitrary<Look> looks = Combinators.combine(
                        Arbitraries.of(Look.Build.class),
                        Arbitraries.of(Look.Hair.class),
                        colours,
                        colours,
                        colours,
                        colours,
                        Arbitraries.of(Look.Accessory.class))
                .as(Look::new);
        return Combinators.combine(
                        texts(),
                        looks,
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.of(Figure.Depth.class),
                        Arbitraries.of(Figure.Facing.class),
                        Arbitraries.of(Figure.Pose.class),
                        Arbitraries.of(Figure.Expression.class),
                        Arbitraries.of(true, false))
                .as(Figure::new);
    }

    private static Arbitrary<Slate> slates() {
        return Combinators.combine(
                        texts(),
                        texts(),
                        texts(),
                        texts(),
                        texts(),
                        Arbitraries.longs().between(0, 1_000_000))
                .as((scene, heading, caption, speaker, dialogue, frames) ->
                        new Slate("FILM", scene, "010", heading, caption, speaker, dialogue, frames, FrameRate.FPS_24));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.just(""),
                Arbitraries.of(
                        "She waits.",
                        "Μη φεύγεις ακόμα.",
                        "Не уходи, прошу тебя, не сейчас!",
                        "逃げろ! 😀👩‍🚀",
                        "one\ntwo\r\n\tthree\u0000",
                        "\uD83D lone",
                        "Wordwithoutanyspaceatallthatgoesonandonandonandonandonandonandonandonandonandonandon",
                        "A long line of talk that would never fit into one line, nor into two, nor into three, however"
                                + " small the letters were, because it goes on and on, and on again, until nobody listens."),
                Arbitraries.strings().ofMaxLength(60));
    }
}
