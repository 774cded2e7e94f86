package dev.filmwright.core.asset;

import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.AssetVersion;
import dev.filmwright.asset.FieldChange;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ImagePair;
import dev.filmwright.asset.ImagePair.Change;
import dev.filmwright.asset.VersionComparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Compares two versions: the one seen from the other is the mirror image. */
final class Comparison {
    private final List<AssetImage> before;
    private final List<AssetImage> after;
    private final Map<AssetImage, AssetImage> pairs = new HashMap<>(); // after -> before

    private Comparison(List<AssetImage> before, List<AssetImage> after) {
        this.before = before;
        this.after = after;
    }

    static VersionComparison of(AssetVersion before, AssetVersion after) {
        List<AssetImage> from = before.content().images();
        List<AssetImage> to = after.content().images();
        return new VersionComparison(before, after, fields(before, after), new Comparison(from, to).images());
    }

    private static List<FieldChange> fields(AssetVersion before, AssetVersion after) {
        SortedMap<String, FieldValue> from = ContentFields.of(before.content());
        SortedMap<String, FieldValue> to = ContentFields.of(after.content());
        TreeSet<String> names = new TreeSet<>(from.keySet());
        names.addAll(to.keySet());
        return names.stream()
                .map(name ->
                        new FieldChange(name, Optional.ofNullable(from.get(name)), Optional.ofNullable(to.get(name))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private List<ImagePair> images() {
        // A slot says more than a file: the primary image is compared with the primary image.
        pair(image -> image.slot().single(), AssetImage::slot);
        pair(image -> true, AssetImage::media);
        List<ImagePair> images = new ArrayList<>();
        after.forEach(image -> images.add(pair(image)));
        before.stream()
                .filter(Predicate.not(pairs::containsValue))
                .forEach(image -> images.add(new ImagePair(Optional.of(image), Optional.empty(), Change.REMOVED)));
        return images;
    }

    /** Pairs those that have no partner yet and share a key. */
    private void pair(Predicate<AssetImage> which, Function<AssetImage, Object> key) {
        Map<Object, AssetImage> free = new HashMap<>();
        for (AssetImage image : before) {
            if (which.test(image) && !pairs.containsValue(image)) {
                free.putIfAbsent(key.apply(image), image);
            }
        }
        for (AssetImage image : after) {
            if (which.test(image) && !pairs.containsKey(image)) {
                AssetImage partner = free.remove(key.apply(image));
                if (partner != null) {
                    pairs.put(image, partner);
                }
            }
        }
    }

    private ImagePair pair(AssetImage image) {
        Optional<AssetImage> partner = Optional.ofNullable(pairs.get(image));
        return new ImagePair(
                partner,
                Optional.of(image),
                partner.map(old -> change(old, image)).orElse(Change.ADDED));
    }

    private Change change(AssetImage old, AssetImage image) {
        if (!old.media().equals(image.media())) {
            return Change.REPLACED;
        }
        return old.equals(image) && rank(old, before, pairs::containsValue) == rank(image, after, pairs::containsKey)
                ? Change.SAME
                : Change.MOVED;
    }

    /** Returns the place of an image among those that are there before and after. */
    private static long rank(AssetImage image, List<AssetImage> images, Predicate<AssetImage> paired) {
        return images.stream()
                .takeWhile(Predicate.not(image::equals))
                .filter(paired)
                .count();
    }
}
