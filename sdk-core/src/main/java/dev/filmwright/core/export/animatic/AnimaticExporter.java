package dev.filmwright.core.export.animatic;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProgressListener;
import dev.filmwright.export.Exporter;
import dev.filmwright.export.Turnover;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes the boards as a film, each shown for its shot's length. Equal turnovers give equal bytes as long as no ffmpeg
 * is used.
 */
final class AnimaticExporter implements Exporter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Supplier<FfmpegChoice> ffmpeg;

    @Inject
    AnimaticExporter() {
        this(() -> FfmpegChoice.from(System.getenv()));
    }

    /** Creates an exporter that asks {@code ffmpeg} at every export. */
    AnimaticExporter(Supplier<FfmpegChoice> ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

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
        return "MP4 (H.264): every shot's board for the shot's exact length; with ffmpeg the camera moves, and bytes may differ";
    }

    @Override
    public List<String> write(Turnover turnover, Path file, ProgressListener listener) throws IOException {
        check(turnover);
        VideoFormat format =
                VideoFormat.of(turnover.boardSize(), turnover.settings().rate());
        FfmpegChoice choice = ffmpeg.get();
        ShotCoder coder = ShotCoder.of(turnover, format, choice, FilmReel.folderOf(file));
        try (FilmReel reel = FilmReel.beside(file)) {
            code(turnover.cuts(), coder, reel, listener);
            reel.writeTo(file, new MovieHeader(format, coder.parameterSets(), reel.table()));
        } catch (ClosedByInterruptException e) {
            throw Crew.stopped(e);
        }
        List<String> warnings = new ArrayList<>(choice.warnings());
        warnings.addAll(coder.warnings());
        return warnings;
    }

    private void code(List<Turnover.Cut> cuts, ShotCoder coder, FilmReel reel, ProgressListener listener)
            throws IOException {
        try (Crew crew = new Crew()) {
            int begun = 0;
            for (int done = 0; done < cuts.size(); done++) {
                while (begun < cuts.size() && crew.hasRoom()) {
                    int index = begun++;
                    crew.begin(() -> coder.code(cuts.get(index), index));
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
