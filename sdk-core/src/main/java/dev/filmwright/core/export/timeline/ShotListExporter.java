package dev.filmwright.core.export.timeline;

import dev.filmwright.export.Turnover;
import dev.filmwright.frame.Setup;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import dev.filmwright.time.FrameRate;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the shot list: a row for every shot in the order of the film, with the rules that made it and its prompts. */
final class ShotListExporter extends TextExporter {
    private static final String SEPARATOR = " | ";
    private static final List<String> HEADER = List.of("""
            shot scene scene_number heading interior_exterior light location area kind \
            record_in record_out first_frame frames seconds framing angle movement lens_mm \
            action dialogue cast props why using frame_prompt video_prompt board""".split(" "));

    @Inject
    ShotListExporter() {
        super("shots", "shots.csv", "shot list as CSV in UTF-8, for spreadsheets");
    }

    @Override
    Document render(Turnover turnover) {
        CutList list = CutList.of(turnover);
        ShotText text = new ShotText(turnover);
        Csv csv = new Csv();
        csv.row(HEADER);
        for (CutList.Clip clip : list.clips()) {
            List<String> cells = new ArrayList<>();
            scene(cells, clip.cut().scene(), text);
            cells.add(0, clip.name());
            cells.add(clip.cut().shot().kind().name());
            place(cells, list, clip);
            camera(cells, clip.cut().shot().setup());
            content(cells, clip.cut(), text);
            csv.row(cells);
        }
        return Document.of(csv.text());
    }

    private static void scene(List<String> cells, Scene scene, ShotText text) {
        cells.add(scene.code());
        cells.add(scene.number());
        cells.add(scene.heading());
        cells.add(scene.inside().name());
        cells.add(scene.light().name());
        cells.add(text.name(scene.needs().location()));
        cells.add(scene.needs().area());
    }

    private static void place(List<String> cells, CutList list, CutList.Clip clip) {
        cells.add(list.record(clip.start()).toString());
        cells.add(list.record(clip.end()).toString());
        cells.add(Long.toString(clip.start()));
        cells.add(Long.toString(clip.frames()));
        cells.add(seconds(clip.frames(), list.rate()));
    }

    private static String seconds(long frames, FrameRate rate) {
        return BigDecimal.valueOf(frames)
                .multiply(BigDecimal.valueOf(rate.denominator()))
                .divide(BigDecimal.valueOf(rate.numerator()), 3, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static void camera(List<String> cells, Setup setup) {
        cells.add(setup.framing().abbreviation());
        cells.add(setup.angle().words());
        cells.add(setup.movement().words());
        cells.add(Integer.toString(setup.lensMm()));
    }

    private static void content(List<String> cells, Turnover.Cut cut, ShotText text) {
        Shot shot = cut.shot();
        cells.add(shot.action());
        cells.add(shot.lines().stream().map(ShotText::line).collect(Collectors.joining(SEPARATOR)));
        cells.add(shot.cast().stream().map(member -> cast(member, text)).collect(Collectors.joining(SEPARATOR)));
        cells.add(String.join(SEPARATOR, text.props(shot)));
        cells.add(ShotText.why(shot));
        cells.add(cut.framePrompt().summary());
        cells.add(cut.framePrompt().text());
        cells.add(cut.videoPrompt().text());
        cells.add(cut.board().isPresent() ? "drawn" : "missing");
    }

    private static String cast(Shot.CastMember member, ShotText text) {
        List<String> words = new ArrayList<>(List.of(
                String.format(Locale.ROOT, "at %.2f", member.place()),
                word(member.depth()),
                "facing " + word(member.facing()),
                word(member.pose()),
                word(member.expression())));
        if (member.speaking()) {
            words.add("speaking");
        }
        return text.name(member.character()) + ": " + String.join(", ", words);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
