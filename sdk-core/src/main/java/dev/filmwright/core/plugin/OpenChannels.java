package dev.filmwright.core.plugin;

import dev.filmwright.InvalidInputException;
import dev.filmwright.PluginReport.Broken;
import dev.filmwright.notification.NotificationPreference;
import dev.filmwright.spi.NotificationChannel;
import dev.filmwright.spi.NotificationChannels;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link NotificationChannels} that were opened when the library was. */
final class OpenChannels implements NotificationChannels, AutoCloseable {
    static final String BUILT_IN = NotificationPreference.LISTENER;
    private static final Logger LOG = LoggerFactory.getLogger(OpenChannels.class);

    private final SortedMap<String, NotificationChannel> opened;
    private final List<Broken> broken;

    OpenChannels(SortedMap<String, NotificationChannel> opened, List<Broken> broken) {
        this.opened = Collections.unmodifiableSortedMap(new TreeMap<>(opened));
        this.broken = List.copyOf(broken);
    }

    @Override
    public NotificationChannel channel(String id) {
        NotificationChannel channel = opened.get(id);
        if (channel != null) {
            return channel;
        }
        throw new InvalidInputException(
                "channel",
                id,
                broken.stream()
                        .filter(one -> one.name().equals(id))
                        .findFirst()
                        .map(one -> "it was found but is broken: " + one.reason())
                        .orElseGet(() -> "found were " + List.copyOf(opened.keySet()) + " and " + BUILT_IN
                                + "; add dev.filmwright:filmwright-notify-" + id
                                + " to the class path or module path, or correct the name"));
    }

    @Override
    public Set<String> ids() {
        return opened.keySet();
    }

    @Override
    public List<Broken> broken() {
        return broken;
    }

    @Override
    public void close() {
        opened.forEach((id, channel) -> {
            try {
                channel.close();
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("channel {} did not close: {}", id, e.getClass().getSimpleName());
            }
        });
    }
}
