package dev.filmwright.core.export.animatic;

import dev.filmwright.ProgressListener;
import dev.filmwright.core.export.TurnoverFixture;
import dev.filmwright.export.Turnover;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.Setup;
import dev.filmwright.media.AspectRatio;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaFile;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Shot;
import dev.filmwright.time.FrameRate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Films with drawn boards, one drawing for each shot. */
final class FilmFixture {
    static final ProductionSettings SMALL = new ProductionSettings(AspectRatio.WIDE, FrameRate.FPS_24, 320);

    private FilmFixture() {}

    /** Returns a film whose shots last so many frames. */
    static Turnover film(ProductionSettings settings, long... frames) {
        TurnoverFixture fixture =
                TurnoverFixture.film("Night Work").settings(settings).scene("INT. OFFICE - NIGHT");
        for (long length : frames) {
            fixture.shot(length, "Ann waits.");
        }
        return drawn(fixture.boards().build(), Drawings.boardSize(settings));
    }

    /** Returns the film with its boards redrawn in another size. */
    static Turnover drawn(Turnover film, FrameSize size) {
        List<MediaFile> boards = new ArrayList<>();
        film.cuts().forEach(cut -> boards.add(cut.board().orElseThrow()));
        Turnover opened = withOpener(film, file -> {
            byte[] png = Drawings.encoded(Drawings.drawing(size, boards.indexOf(file)), "png");
            return new ByteArrayInputStream(png);
        });
        return withBoardSize(opened, size);
    }

    static Turnover withOpener(Turnover film, Function<MediaFile, InputStream> opener) {
        return new Turnover(
                film.title(),
                film.settings(),
                film.boardSize(),
                film.screenplay(),
                film.manifest(),
                film.scenes(),
                film.cuts(),
                film.estimates(),
                opener);
    }

    static Turnover withBoardSize(Turnover film, FrameSize size) {
        return new Turnover(
                film.title(),
                film.settings(),
                size,
                film.screenplay(),
                film.manifest(),
                film.scenes(),
                film.cuts(),
                film.estimates(),
                film.opener());
    }

    /** Returns the film with a camera movement in every shot, the movements in turn. */
    static Turnover moved(Turnover film, Movement... movements) {
        List<Turnover.Cut> cuts = new ArrayList<>();
        for (Turnover.Cut cut : film.cuts()) {
            Shot shot = cut.shot();
            Setup still = shot.setup();
            Movement movement = movements[cuts.size() % movements.length];
            Setup setup = new Setup(still.framing(), still.angle(), movement, still.lensMm());
            Shot moving = new Shot(
                    shot.code(),
                    shot.scene(),
                    shot.number(),
                    shot.kind(),
                    shot.frames(),
                    setup,
                    shot.action(),
                    shot.lines(),
                    shot.cast(),
                    shot.props(),
                    shot.why());
            cuts.add(new Turnover.Cut(
                    moving, cut.scene(), cut.start(), cut.board(), cut.framePrompt(), cut.videoPrompt()));
        }
        return withCuts(film, cuts);
    }

    static Turnover withCuts(Turnover film, List<Turnover.Cut> cuts) {
        return new Turnover(
                film.title(),
                film.settings(),
                film.boardSize(),
                film.screenplay(),
                film.manifest(),
                film.scenes(),
                cuts,
                film.estimates(),
                film.opener());
    }

    /** Exports a film into a folder and reads it back. */
    static Mp4Reader export(Turnover film, Path folder) {
        return export(film, folder.resolve("animatic.mp4"), new AnimaticExporter(() -> FfmpegChoice.OFF));
    }

    static Mp4Reader export(Turnover film, Path file, AnimaticExporter exporter) {
        try {
            exporter.write(film, file, ProgressListener.NONE);
            return Mp4Reader.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
