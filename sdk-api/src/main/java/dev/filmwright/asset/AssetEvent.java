package dev.filmwright.asset;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Something that happened to an asset and is committed. Immutable. */
public sealed interface AssetEvent {
    /** Returns when it happened. */
    Instant when();

    /**
     * An asset was created.
     *
     * @param when when
     * @param asset which
     * @param revision its revision
     */
    record Created(Instant when, AssetId asset, long revision) implements AssetEvent {}

    /**
     * An asset was changed: its content, scope, slug or sidelining.
     *
     * @param when when
     * @param asset which
     * @param revision its revision after
     * @param fields what changed, e.g. {@code "name"}, {@code "profile.hair"}, {@code "images"}, {@code "sidelined"}
     */
    record Updated(Instant when, AssetId asset, long revision, List<String> fields) implements AssetEvent {
        /** Copies the list. */
        public Updated {
            fields = List.copyOf(fields);
        }
    }

    /**
     * An asset was deleted.
     *
     * @param when when
     * @param asset which
     */
    record Deleted(Instant when, AssetId asset) implements AssetEvent {}

    /**
     * A generation used an asset.
     *
     * @param when when
     * @param asset which
     * @param version the version used
     */
    record Used(Instant when, AssetId asset, Version version) implements AssetEvent {}

    /**
     * An asset has a new latest version.
     *
     * @param when when
     * @param asset which
     * @param revision its revision after
     * @param version the new version
     */
    record Versioned(Instant when, AssetId asset, long revision, Version version) implements AssetEvent {}

    /**
     * Another version became the active one.
     *
     * @param when when
     * @param asset which
     * @param revision its revision after
     * @param version the active version
     */
    record Activated(Instant when, AssetId asset, long revision, Version version) implements AssetEvent {}

    /**
     * The values that a project puts over a global asset changed.
     *
     * @param when when
     * @param asset which
     * @param project the project
     */
    record Overridden(Instant when, AssetId asset, ProjectId project) implements AssetEvent {}

    /**
     * The subscription was too slow and events were left out: read again what is shown.
     *
     * @param when when
     * @param events how many were left out, positive
     */
    record Missed(Instant when, long events) implements AssetEvent {
        /** Checks that there is a time. */
        public Missed {
            Objects.requireNonNull(when, "when");
        }
    }
}
