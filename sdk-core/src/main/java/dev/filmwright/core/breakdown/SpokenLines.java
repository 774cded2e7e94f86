package dev.filmwright.core.breakdown;

import dev.filmwright.core.breakdown.Block.Speech;
import dev.filmwright.core.breakdown.Block.Utterance;
import dev.filmwright.production.Shot.Line;
import java.util.ArrayList;
import java.util.List;

/** Makes lines of a speech, and gathers them into shots. */
final class SpokenLines {
    /** Seconds one looks at somebody speaking with pleasure. */
    private static final double LONGEST = 10.0;

    private SpokenLines() {}

    static List<Line> joined(List<Line> one, List<Line> other) {
        List<Line> lines = new ArrayList<>(one);
        lines.addAll(other);
        return lines;
    }

    static List<Line> of(Speech speech, String key) {
        String extension = String.join(", ", speech.extensions());
        List<Line> lines = new ArrayList<>();
        for (Utterance utterance : speech.utterances()) {
            String manner = utterance.manner();
            for (String piece : Pieces.of(utterance.text())) {
                lines.add(new Line(key, speech.cue(), extension, manner, piece));
                manner = "";
            }
        }
        return lines;
    }

    /** Gathers lines into shots of a length one looks at with pleasure. */
    static List<List<Line>> inShots(List<Line> lines) {
        List<List<Line>> shots = new ArrayList<>();
        List<Line> shot = new ArrayList<>();
        double length = 0;
        for (Line line : lines) {
            double more = Timing.spoken(line);
            if (!shot.isEmpty() && length + more > LONGEST) {
                shots.add(List.copyOf(shot));
                shot.clear();
                length = 0;
            }
            shot.add(line);
            length += more;
        }
        shots.add(List.copyOf(shot));
        return shots;
    }
}
