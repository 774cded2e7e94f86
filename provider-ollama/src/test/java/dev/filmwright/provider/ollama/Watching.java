package dev.filmwright.provider.ollama;

import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Live;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who looks on. */
final class Watching implements Live {
    final List<String> pieces = new CopyOnWriteArrayList<>();
    final List<String> doings = new CopyOnWriteArrayList<>();

    @Override
    public boolean watched(String clientKey) {
        return true;
    }

    @Override
    public void progress(String clientKey, double fraction, String doing) {
        doings.add(doing);
    }

    @Override
    public void text(String clientKey, String piece) {
        pieces.add(piece);
    }

    @Override
    public void preview(String clientKey, MediaType type, byte[] picture) {
        throw new AssertionError("there is nothing to see");
    }
}
