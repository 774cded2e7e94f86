package dev.filmwright.core.export.animatic;

import dev.filmwright.export.Turnover;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Codes shots: moving where that can be had, else held. Thread-safe. */
final class ShotCoder {
    private final VideoFormat format;
    private final HeldShots held;
    private final Optional<MovingShots> moving;

    private ShotCoder(VideoFormat format, HeldShots held, Optional<MovingShots> moving) {
        this.format = format;
        this.held = held;
        this.moving = moving;
    }

    /** Returns the coder for a film; {@code folder} takes ffmpeg's temporary files. */
    static ShotCoder of(Turnover turnover, VideoFormat format, FfmpegChoice choice, Path folder) {
        BoardReader boards = new BoardReader(format.size(), turnover.opener());
        Optional<MovingShots> moving = choice.program()
                .map(program -> new MovingShots(format, boards, new FfmpegEncoder(program, format, folder)));
        return new ShotCoder(format, new HeldShots(format, boards), moving);
    }

    /** Codes the shot that stands at {@code index} in the film. */
    CodedShot code(Turnover.Cut cut, int index) throws IOException, InterruptedException {
        if (moving.isPresent()) {
            Optional<CodedShot> shot = moving.get().code(cut);
            if (shot.isPresent()) {
                return shot.get();
            }
        }
        return held.code(cut, index);
    }

    /** Returns the parameter sets the pictures coded so far need, in pairs, our own first. */
    List<byte[]> parameterSets() {
        List<byte[]> sets =
                new ArrayList<>(List.of(ParameterSets.sequence(format), ParameterSets.picture(PictureEncoder.QP)));
        moving.ifPresent(shots -> sets.addAll(shots.parameterSets()));
        return sets;
    }

    /** Returns what went wrong without stopping the film. */
    List<String> warnings() {
        return moving.map(MovingShots::warnings).orElse(List.of());
    }
}
