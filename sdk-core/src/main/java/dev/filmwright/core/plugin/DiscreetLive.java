package dev.filmwright.core.plugin;

import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Live;

/** What a provider tells onlookers, without its secrets. Thread-safe. */
final class DiscreetLive implements Live {
    private final Live live;
    private final Secrets secrets;

    DiscreetLive(Live live, Secrets secrets) {
        this.live = live;
        this.secrets = secrets;
    }

    @Override
    public boolean watched(String clientKey) {
        return live.watched(clientKey);
    }

    @Override
    public void progress(String clientKey, double fraction, String doing) {
        live.progress(clientKey, fraction, secrets.hide(doing));
    }

    @Override
    public void text(String clientKey, String piece) {
        live.text(clientKey, secrets.hide(piece));
    }

    @Override
    public void preview(String clientKey, MediaType type, byte[] picture) {
        live.preview(clientKey, type, picture);
    }
}
