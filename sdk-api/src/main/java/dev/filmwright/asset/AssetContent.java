package dev.filmwright.asset;

import dev.filmwright.media.MediaId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an asset is: that which versions keep, compare and restore. Immutable.
 *
 * @param name its name
 * @param description what it is, in words
 * @param tags its tags, in order
 * @param attributes free attributes
 * @param profile its typed facts
 * @param images its images, in order; a media file is there once at most
 * @param fragments phrases that work on one backend, by the provider's id
 */
public record AssetContent(
        String name,
        String description,
        List<String> tags,
        SortedMap<String, String> attributes,
        Profile profile,
        List<AssetImage> images,
        SortedMap<String, String> fragments) {

    /** Copies the collections; checks that nothing is {@code null}. */
    public AssetContent {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        tags = List.copyOf(tags);
        attributes = sorted(attributes);
        Objects.requireNonNull(profile, "profile");
        images = List.copyOf(images);
        fragments = sorted(fragments);
    }

    private static SortedMap<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(map)));
    }

    /** Returns the image shown for the asset: the one in the primary slot, else the first one. */
    public Optional<AssetImage> primaryImage() {
        return image(ImageSlot.PRIMARY).or(() -> images.stream().findFirst());
    }

    /** Returns the first image in a slot. */
    public Optional<AssetImage> image(ImageSlot slot) {
        return images.stream().filter(image -> image.slot() == slot).findFirst();
    }

    /** Returns the entry of a media file. */
    public Optional<AssetImage> image(MediaId media) {
        return images.stream().filter(image -> image.media().equals(media)).findFirst();
    }

    /** Returns the same under another name. */
    public AssetContent withName(String name) {
        return new AssetContent(name, description, tags, attributes, profile, images, fragments);
    }

    /** Returns the same with another description. */
    public AssetContent withDescription(String description) {
        return new AssetContent(name, description, tags, attributes, profile, images, fragments);
    }

    /** Returns the same with other tags. */
    public AssetContent withTags(List<String> tags) {
        return new AssetContent(name, description, tags, attributes, profile, images, fragments);
    }

    /** Returns the same with other attributes. */
    public AssetContent withAttributes(SortedMap<String, String> attributes) {
        return new AssetContent(name, description, tags, attributes, profile, images, fragments);
    }

    /** Returns the same with other typed facts. */
    public AssetContent withProfile(Profile profile) {
        return new AssetContent(name, description, tags, attributes, profile, images, fragments);
    }

    /** Returns the same with other images. */
    public AssetContent withImages(List<AssetImage> images) {
        return new AssetContent(name, description, tags, attributes, profile, images, fragments);
    }

    /** Returns the same with other phrases by provider. */
    public AssetContent withFragments(SortedMap<String, String> fragments) {
        return new AssetContent(name, description, tags, attributes, profile, images, fragments);
    }
}
