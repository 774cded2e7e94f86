package dev.filmwright.core.export.animatic;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProgressListener;
import dev.filmwright.export.Exporter;
import dev.filmwright.export.Turnover;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Writes the boards as a film, each held for its shot's length. */
final class AnimaticExporter implements Exporter {
    private static final Duration LONGEST = Duration.ofDays(1);

    @Inject
    AnimaticExporter() {}

    @Override
    public String id() {
        return "animatic";
    }

    @Override
    public String fileName() {
        return "animatic.mp4";
    }

    @Override
    public String description() {
        return "MP4 (H.264): every shot's board, held for the shot's exact length";
    }

    @Override
    public List<String> write(Turnover turnover, Path file, ProgressListener listener) throws IOException {
        check(turnover);
        VideoFormat format =
                VideoFormat.of(turnover.boardSize(), turnover.settings().rate());
        HeldShots held = new HeldShots(format, new BoardReader(format.size(), turnover.opener()));
        try (FilmReel reel = FilmReel.beside(file)) {
            code(turnover.cuts(), held, reel, listener);
            List<byte[]> sets = List.of(ParameterSets.sequence(format), ParameterSets.picture(PictureEncoder.QP));
            reel.writeTo(file, new MovieHeader(format, sets, reel.table()));
        }
        return List.of();
    }

    private void code(List<Turnover.Cut> cuts, HeldShots held, FilmReel reel, ProgressListener listener)
            throws IOException {
        try (Crew crew = new Crew()) {
            int begun = 0;
            for (int done = 0; done < cuts.size(); done++) {
                while (begun < cuts.size() && crew.hasRoom()) {
                    int index = begun++;
                    crew.begin(() -> held.code(cuts.get(index), index));
                }
                crew.take().writeTo(reel);
                listener.progressed(id(), done + 1L, cuts.size());
            }
        }
    }

    private static void check(Turnover turnover) {
        if (turnover.cuts().isEmpty()) {
            throw new InvalidInputException(
                    "shots", 0, "an animatic shows one shot at least; plan the shots first, then export again");
        }
        Duration length = turnover.settings().rate().durationOf(turnover.frames());
        if (length.compareTo(LONGEST) > 0) {
            throw new InvalidInputException("length", length, "an animatic lasts a day at most; export it in parts");
        }
    }
}
