package dev.filmwright.asset;

import dev.filmwright.media.MediaId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An asset as it was when it was read. Immutable; change it with {@link AssetLibrary#update}.
 *
 * @param id its identity
 * @param category the category's key
 * @param scope where it is known
 * @param name its name
 * @param slug a short name for URLs and files, unique in its scope
 * @param description what it is, in words
 * @param tags its tags, in order
 * @param attributes free attributes
 * @param profile its typed facts
 * @param images its images, first the primary one
 * @param version its semantic version
 * @param revision counts changes; a change names the revision it was made from
 * @param sidelined whether it is hidden from active work
 * @param usageCount how often it was used
 * @param lastUsed when it was last used
 * @param created when it was created
 * @param updated when it was last changed
 */
public record Asset(
        AssetId id,
        String category,
        Scope scope,
        String name,
        String slug,
        String description,
        List<String> tags,
        SortedMap<String, String> attributes,
        Profile profile,
        List<MediaId> images,
        String version,
        long revision,
        boolean sidelined,
        long usageCount,
        Optional<Instant> lastUsed,
        Instant created,
        Instant updated) {

    /** Copies the collections; checks that nothing is {@code null}. */
    public Asset {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(description, "description");
        tags = List.copyOf(tags);
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(attributes)));
        Objects.requireNonNull(profile, "profile");
        images = List.copyOf(images);
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(lastUsed, "lastUsed");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(updated, "updated");
    }
}
