package dev.filmwright.core.export.animatic;

import dev.filmwright.export.Turnover;
import dev.filmwright.frame.Movement;
import dev.filmwright.time.FrameRate;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Codes shots whose camera moves over their board, as long as ffmpeg does its work; once it has failed, every further
 * shot is held. Thread-safe.
 */
final class MovingShots {
    /** The longest shot that moves, in seconds: its pictures wait in memory, and a slower move is not seen. */
    private static final int LONGEST = 60;

    private final VideoFormat format;
    private final BoardReader boards;
    private final FfmpegEncoder encoder;
    private List<byte[]> sets = List.of();
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

    MovingShots(VideoFormat format, BoardReader boards, FfmpegEncoder encoder) {
        this.format = format;
        this.boards = boards;
        this.encoder = encoder;
    }

    /** Returns the shot's pictures, or nothing where the shot has to be held. */
    Optional<CodedShot> code(Turnover.Cut cut) throws InterruptedException {
        if (trouble.get() != null || !moves(cut)) {
            return Optional.empty();
        }
        Yuv still = new Yuv(format);
        Colours.convert(boards.read(cut), format.size(), still);
        try {
            ByteStream stream = ByteStream.parse(encode(cut, still));
            check(stream, cut.shot().frames());
            return Optional.of(reel -> {
                reel.startShot();
                for (byte[] sample : stream.samples()) {
                    reel.add(sample);
                }
            });
        } catch (IOException e) {
            trouble.compareAndSet(
                    null,
                    "From about shot " + cut.shot().code() + " on boards are held still: " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    /** Returns the parameter sets its pictures need: a pair, or none if none moved. */
    synchronized List<byte[]> parameterSets() {
        return sets;
    }

    /** Returns what went wrong. */
    List<String> warnings() {
        String text = trouble.get();
        return text == null ? List.of() : List.of(text);
    }

    private boolean moves(Turnover.Cut cut) {
        return cut.board().isPresent()
                && cut.shot().setup().movement() != Movement.STATIC
                && cut.shot().frames() > 1
                && cut.shot().frames() <= (long) LONGEST * format.rate().nominal();
    }

    private byte[] encode(Turnover.Cut cut, Yuv still) throws IOException, InterruptedException {
        Reframer reframer = new Reframer(format.size());
        Movement movement = cut.shot().setup().movement();
        FrameRate rate = format.rate();
        long last = cut.shot().frames() - 1;
        return encoder.encode(last + 1, frame -> {
            double seconds = (double) frame * rate.denominator() / rate.numerator();
            return reframer.frame(still, CameraMove.at(movement, (double) frame / last, seconds));
        });
    }

    private synchronized void check(ByteStream stream, long frames) throws IOException {
        if (stream.samples().size() != frames || stream.parameterSets().size() != 2) {
            throw new IOException("ffmpeg made " + stream.samples().size() + " pictures of " + frames);
        }
        if (sets.isEmpty()) {
            sets = stream.parameterSets();
        }
        if (!Arrays.deepEquals(sets.toArray(), stream.parameterSets().toArray())) {
            throw new IOException("ffmpeg changed its parameter sets");
        }
    }
}
