package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.AssetListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A listener that keeps what it hears for the test to take. */
final class Heard implements AssetListener {
    private final BlockingQueue<AssetEvent> events = new LinkedBlockingQueue<>();

    @Override
    public void on(AssetEvent event) {
        events.add(event);
    }

    /** Returns the next event, waiting for it. */
    AssetEvent next() throws InterruptedException {
        AssetEvent event = events.poll(30, TimeUnit.SECONDS);
        assertThat(event).as("an event within 30 s").isNotNull();
        return event;
    }

    List<AssetEvent> next(int count) throws InterruptedException {
        List<AssetEvent> all = new ArrayList<>();
        while (all.size() < count) {
            all.add(next());
        }
        return all;
    }

    boolean nothingMore() {
        return events.isEmpty();
    }
}
