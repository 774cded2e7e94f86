package dev.filmwright.core.export.animatic;

import dev.filmwright.export.Turnover;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Codes shots as their board, held: one picture, then nothing but repeats. Thread-safe. */
final class HeldShots {
    private final VideoFormat format;
    private final BoardReader boards;
    private final HeldPictures held;
    private final Queue<Desk> desks = new ConcurrentLinkedQueue<>();

    HeldShots(VideoFormat format, BoardReader boards) {
        this.format = format;
        this.boards = boards;
        held = new HeldPictures(format);
    }

    /** Codes the shot that stands at {@code index} in the film. */
    CodedShot code(Turnover.Cut cut, int index) {
        byte[] first = NalUnit.asSample(picture(cut, index));
        long frames = cut.shot().frames();
        return reel -> {
            reel.startShot();
            reel.add(first);
            for (long distance = 1; distance < frames; distance++) {
                reel.add(held.sample(distance));
            }
        };
    }

    private byte[] picture(Turnover.Cut cut, int index) {
        int[] pixels = boards.read(cut);
        Desk free = desks.poll();
        Desk desk = free == null ? new Desk(format) : free;
        Colours.convert(pixels, format.size(), desk.picture);
        byte[] unit = desk.encoder.encode(desk.picture, index);
        desks.add(desk);
        return unit;
    }

    /** What one thread needs to code a picture; kept for the next one. */
    private static final class Desk {
        private final Yuv picture;
        private final PictureEncoder encoder;

        private Desk(VideoFormat format) {
            picture = new Yuv(format);
            encoder = new PictureEncoder(format);
        }
    }
}
