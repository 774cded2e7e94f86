package dev.filmwright.provider.comfyui;

import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Live;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Writes down what is told live. Thread-safe. */
final class Seen implements Live {
    private final List<Progress> progress = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private boolean watching = true;

    record Progress(String key, double fraction, String doing) {}

    record Shown(String key, MediaType type, ByteBuffer picture) {}

    synchronized void watching(boolean on) {
        watching = on;
    }

    @Override
    public synchronized boolean watched(String clientKey) {
        return watching;
    }

    @Override
    public synchronized void progress(String clientKey, double fraction, String doing) {
        progress.add(new Progress(clientKey, fraction, doing));
        notifyAll();
    }

    @Override
    public void text(String clientKey, String piece) {}

    @Override
    public synchronized void preview(String clientKey, MediaType type, byte[] picture) {
        shown.add(new Shown(clientKey, type, ByteBuffer.wrap(picture)));
        notifyAll();
    }

    synchronized List<Progress> progress() {
        return List.copyOf(progress);
    }

    synchronized List<Shown> shown() {
        return List.copyOf(shown);
    }

    /** Waits, a minute at most, until such progress was told. */
    synchronized boolean await(Predicate<Progress> news) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (progress.stream().noneMatch(news)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Waits, a minute at most, until so many pictures were shown. */
    synchronized boolean awaitShown(int pictures) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (shown.size() < pictures) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
