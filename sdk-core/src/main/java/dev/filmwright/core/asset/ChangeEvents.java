package dev.filmwright.core.asset;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What there is to tell of a change: derived from the two states, so that no kind of change can forget to say it. */
final class ChangeEvents {
    private ChangeEvents() {}

    /** Returns the events that lead from one state to the next, stored one. */
    static List<AssetEvent> of(Asset before, Asset after) {
        List<AssetEvent> events = new ArrayList<>();
        Instant when = after.updated();
        List<String> fields = fields(before, after);
        if (!fields.isEmpty()) {
            events.add(new AssetEvent.Updated(when, after.id(), after.revision(), fields));
        }
        if (!after.version().equals(before.version())) {
            events.add(new AssetEvent.Versioned(when, after.id(), after.revision(), after.version()));
        }
        if (!after.active().equals(before.active())) {
            events.add(new AssetEvent.Activated(when, after.id(), after.revision(), after.active()));
        }
        return events;
    }

    private static List<String> fields(Asset before, Asset after) {
        List<String> fields = new ArrayList<>(
                ContentFields.between(before.content(), after.content()).keySet());
        if (!after.images().equals(before.images())) {
            fields.add("images");
        }
        if (!after.scope().equals(before.scope())) {
            fields.add("scope");
        }
        if (!after.slug().equals(before.slug())) {
            fields.add("slug");
        }
        if (after.sidelined() != before.sidelined()) {
            fields.add("sidelined");
        }
        return fields;
    }
}
