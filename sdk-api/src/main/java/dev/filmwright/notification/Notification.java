package dev.filmwright.notification;

import dev.filmwright.media.MediaOwner;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A message as it was sent or is to be sent. Immutable.
 *
 * @param id its identity; the same each time it is sent, so that who gets it twice can tell
 * @param preference the preference it follows
 * @param channel the channel's id
 * @param address where to
 * @param owner whose jobs it tells of
 * @param state where it is
 * @param counts how much of each kind happened
 * @param items what happened, in order, the first {@value #MOST_ITEMS}
 * @param created when the first of it happened
 * @param due when it is to be sent, or was to be sent last
 * @param tries how often it was handed to the channel
 * @param trouble what went wrong the last time, where something did
 * @param ended when it was sent or given up, if it was
 */
public record Notification(
        String id,
        String preference,
        String channel,
        String address,
        MediaOwner owner,
        NotificationState state,
        Map<NotificationKind, Integer> counts,
        List<NotificationItem> items,
        Instant created,
        Instant due,
        int tries,
        Optional<String> trouble,
        Optional<Instant> ended) {
    /** How many items are kept of a message. */
    public static final int MOST_ITEMS = 100;

    /** Copies the collections; checks that nothing is {@code null}. */
    public Notification {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(preference, "preference");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(state, "state");
        Map<NotificationKind, Integer> copy = new EnumMap<>(NotificationKind.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
        items = List.copyOf(items);
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(trouble, "trouble");
        Objects.requireNonNull(ended, "ended");
    }

    /** Returns how much happened. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns it in one line, e.g. {@code "298 succeeded, 2 failed"}. */
    public String summary() {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
